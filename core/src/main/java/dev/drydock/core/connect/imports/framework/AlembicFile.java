package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.source.ImportSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `sqlalchemy.url` in the sections of `alembic.ini` (Alembic's tutorial, "Editing the .ini File"). As Python's
/// `ConfigParser` has it, `%%` is a percent sign; `%(name)s` is not filled in.
public final class AlembicFile implements ImportSource {
    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]{1,200})]\\s*");
    private static final Pattern SETTING = Pattern.compile("(sqlalchemy\\.[A-Za-z0-9_.]{1,100})\\s*[=:]\\s*(.*)");
    private static final String URL = "sqlalchemy.url";

    @Override
    public ImportFormat format() {
        return ImportFormat.ALEMBIC;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.isNamed("alembic.ini") || input.anyLine(line -> line.startsWith(URL));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        String section = "";
        Entry entry = new Entry("");
        boolean any = false;
        for (String raw : input.lines()) {
            String line = raw.stripTrailing();
            Matcher head = SECTION.matcher(line);
            Matcher setting = SETTING.matcher(line);
            if (head.matches()) {
                any |= finished(entry, preview);
                section = head.group(1);
                entry = new Entry(section).unnamed().within(input.folder());
            } else if (setting.matches()) {
                setting(entry, setting.group(1), setting.group(2));
            }
        }
        any |= finished(entry, preview);
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", URL);
        }
    }

    private static void setting(Entry entry, String key, String value) {
        if (key.equals(URL)) {
            Placeholders.filled(value.strip(), entry, key)
                    .ifPresent(text -> entry.set(Part.URL, text.replace("%%", "%")));
        } else {
            entry.finding(Kind.IGNORED_KEY, key);
        }
    }

    private static boolean finished(Entry entry, PreviewDraft preview) {
        if (!entry.mentions(URL) || preview.full()) {
            entry.wipe();
            return false;
        }
        preview.add(entry);
        return true;
    }
}
