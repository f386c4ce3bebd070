package dev.drydock.core.schema.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of one file of SQL.
final class SqlText {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\n]+)}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SqlText() {}

    static String of(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /// The first placeholder that stands in a text.
    static Optional<String> placeholder(String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// @return counted from 1
    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
