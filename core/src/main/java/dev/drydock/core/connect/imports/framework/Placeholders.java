package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `${NAME:default}` in a value: the default is taken and said. What has none, or holds another one, stays
/// open.
final class Placeholders {
    private static final Pattern ONE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]{1,200}):([^${}]{0,2000})}");
    private static final Pattern OPEN = Pattern.compile("\\$\\{|#\\{|%\\(|\\$\\(|`");

    private Placeholders() {}

    /// Empty when something is left that only the program itself knows.
    ///
    /// @param key what the findings name
    static Optional<String> filled(String raw, Entry entry, String key) {
        Matcher one = ONE.matcher(raw);
        StringBuilder text = new StringBuilder();
        boolean defaulted = false;
        while (one.find()) {
            defaulted = true;
            one.appendReplacement(text, Matcher.quoteReplacement(one.group(2)));
        }
        one.appendTail(text);
        if (OPEN.matcher(text).find()) {
            entry.finding(Kind.NOT_EXPANDED, key);
            return Optional.empty();
        }
        if (defaulted) {
            entry.finding(Kind.DEFAULT_TAKEN, key);
        }
        return Optional.of(text.toString());
    }
}
