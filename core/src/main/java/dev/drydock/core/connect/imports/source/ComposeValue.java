package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value of a compose file after its interpolation: defaults are taken, `$$` is a dollar, what has no default
/// stays open.
///
/// @param open holds something that only the user's shell knows
record ComposeValue(String text, boolean defaulted, boolean open) {
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$(?:(\\$)|\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^{}$]*))?}|([A-Za-z_][A-Za-z0-9_]*)|.?)", Pattern.DOTALL);

    static ComposeValue of(String raw) {
        if (raw.indexOf('$') < 0) {
            return new ComposeValue(raw, false, false);
        }
        StringBuilder text = new StringBuilder();
        boolean defaulted = false;
        boolean open = false;
        Matcher reference = REFERENCE.matcher(raw);
        int at = 0;
        while (reference.find()) {
            text.append(raw, at, reference.start());
            at = reference.end();
            if (reference.group(1) != null) {
                text.append('$');
            } else if (reference.group(3) != null) {
                text.append(reference.group(3));
                defaulted = true;
            } else {
                open = true;
            }
        }
        text.append(raw, at, raw.length());
        return new ComposeValue(text.toString(), defaulted, open);
    }

    /// The text, `""` when it is open; says what was done.
    String told(Entry entry, String key) {
        if (open) {
            entry.finding(Kind.NOT_EXPANDED, key);
            return "";
        }
        if (defaulted) {
            entry.finding(Kind.DEFAULT_TAKEN, key);
        }
        return text;
    }

    @Override
    public String toString() {
        return "ComposeValue[hidden]";
    }
}
