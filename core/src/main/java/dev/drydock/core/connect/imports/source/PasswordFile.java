package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.secrets.SecretUse;
import java.util.ArrayList;
import java.util.List;

/// libpq's `.pgpass` (manual 34.16): `host:port:database:user:password`, `\:` and `\\` escape, `*` stands for
/// anything, `#` begins a comment. As libpq does, no password is taken from a file that others may read.
public final class PasswordFile implements ImportSource {
    @Override
    public ImportFormat format() {
        return ImportFormat.PASSWORD_FILE;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.name().endsWith(".pgpass")
                || input.isNamed("pgpass.conf")
                || (input.name().isEmpty()
                        && !input.text().isBlank()
                        && !input.text().contains("://")
                        && input.lines().stream().limit(20).allMatch(PasswordFile::looksLikeOne));
    }

    private static boolean looksLikeOne(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return true;
        }
        List<String> fields = fields(line);
        return fields.size() == 5 && fields.getFirst().chars().noneMatch(c -> c == '=' || Character.isWhitespace(c));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        if (input.file().openToOthers()) {
            preview.finding(Kind.OPEN_TO_OTHERS, "", input.name());
        }
        int number = 0;
        for (String line : input.lines()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(line);
            if (fields.size() < 5) {
                preview.finding(Kind.MALFORMED, "line " + number, "");
            } else if (fields.getFirst().equals("*") || fields.getFirst().isEmpty()) {
                preview.finding(Kind.NO_TARGET, "line " + number, "*");
            } else {
                preview.add(entry(fields, input.file().openToOthers()));
            }
        }
    }

    private static Entry entry(List<String> fields, boolean openToOthers) {
        String database = fields.get(2);
        String host = fields.getFirst();
        Entry entry = new Entry(database.equals("*") ? host : database + "@" + host)
                .set(Part.SYSTEM, "pg")
                .set(Part.HOST, host);
        Part[] parts = {Part.PORT, Part.DATABASE, Part.USER};
        for (int i = 0; i < parts.length; i++) {
            if (fields.get(i + 1).equals("*")) {
                entry.finding(Kind.WILDCARD, parts[i].name());
            } else {
                entry.set(parts[i], fields.get(i + 1));
            }
        }
        return openToOthers ? entry : entry.secret(SecretUse.DATABASE, fields.get(4));
    }

    /// The password is the rest of the line.
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                if (c == '\\' && i + 1 < line.length()) {
                    i++;
                }
                field.append(line.charAt(i));
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
