package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
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
    private static final Pattern LOCAL = Pattern.compile("([A-Za-z0-9]{1,20})(?:\\+[A-Za-z0-9_]{1,20})?:///([^?]*)");
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
        Entry entry = new Entry("");
        boolean wanted = false;
        boolean any = false;
        int number = 0;
        for (String raw : input.lines()) {
            number++;
            String line = raw.stripTrailing();
            Matcher head = SECTION.matcher(line);
            Matcher setting = SETTING.matcher(line);
            if (line.startsWith("[")) {
                finished(entry, wanted, preview);
                wanted = false;
                entry = new Entry(head.matches() ? head.group(1) : "").unnamed().within(input.folder());
                if (!head.matches()) {
                    preview.finding(Kind.MALFORMED, "", "line " + number);
                }
            } else if (setting.matches()) {
                wanted |= setting.group(1).equals(URL);
                any |= wanted;
                setting(entry, setting.group(1), setting.group(2));
            }
        }
        finished(entry, wanted, preview);
        if (!any) {
            preview.finding(Kind.NO_TARGET, "", URL);
        }
    }

    private static void setting(Entry entry, String key, String value) {
        if (key.equals(URL)) {
            Placeholders.filled(value.strip(), entry, key).ifPresent(text -> address(entry, text.replace("%%", "%")));
        } else {
            entry.finding(Kind.IGNORED_KEY, key);
        }
    }

    /// SQLAlchemy writes the path of a local file behind three slashes: relative, unless a fourth follows.
    private static void address(Entry entry, String url) {
        Matcher local = LOCAL.matcher(url);
        if (local.matches() && Systems.fileBased(local.group(1))) {
            entry.set(Part.SYSTEM, local.group(1)).set(Part.FILE, local.group(2));
        } else {
            entry.set(Part.URL, url);
        }
    }

    private static void finished(Entry entry, boolean wanted, PreviewDraft preview) {
        if (wanted && !preview.full()) {
            preview.addAddressed(entry);
        } else {
            entry.wipe();
        }
    }
}
