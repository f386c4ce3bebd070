package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.secrets.SecretUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// libpq's `pg_service.conf` (manual 34.17): `[service]`, then `key=value` lines without blanks around `=`. An
/// `ldap://` line would ask a server what to connect to; it is refused.
public final class ServiceFile implements ImportSource {
    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]*)\\]\\s*");
    private static final List<String> CERTAIN = List.of("host=", "dbname=", "hostaddr=", "service=");

    @Override
    public ImportFormat format() {
        return ImportFormat.SERVICE_FILE;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.isNamed(".pg_service.conf", "pg_service.conf")
                || (input.anyLine(line -> SECTION.matcher(line).matches())
                        && input.anyLine(line -> CERTAIN.stream().anyMatch(line::startsWith)));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        sections(input, preview).forEach((name, entry) -> preview.add(entry));
    }

    /// The services by name, for those who want only one of them.
    public static Map<String, Entry> sections(ImportInput input, PreviewDraft preview) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Entry entry = new Entry("");
        int number = 0;
        for (String raw : input.lines()) {
            number++;
            String line = raw.strip();
            var section = SECTION.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (section.matches()) {
                entry = new Entry(section.group(1)).set(Part.SYSTEM, "pg").within(input.folder());
                if (entries.putIfAbsent(section.group(1), entry) != null) {
                    preview.finding(Kind.MALFORMED, section.group(1), "line " + number);
                }
            } else if (line.toLowerCase(Locale.ROOT).startsWith("ldap")) {
                entry.finding(Kind.NOT_FOLLOWED, "ldap");
            } else if (equals < 1 || entries.isEmpty()) {
                entry = line.startsWith("[") ? new Entry("") : entry;
                preview.finding(Kind.MALFORMED, "", "line " + number);
            } else {
                setting(entry, line.substring(0, equals), line.substring(equals + 1));
            }
        }
        entries.values().forEach(Entry::assumeHost);
        return entries;
    }

    private static void setting(Entry entry, String key, String value) {
        switch (key) {
            case "host" -> entry.set(Part.HOST, value);
            case "port" -> entry.set(Part.PORT, value);
            case "dbname" -> entry.set(Part.DATABASE, value);
            case "user" -> entry.set(Part.USER, value);
            case "password" -> entry.secret(SecretUse.DATABASE, value);
            case "service", "passfile" -> entry.finding(Kind.NOT_FOLLOWED, key);
            default -> entry.key(key, value);
        }
    }
}
