package dev.drydock.core.dialect.mysql.schema.snapshot;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One spelling of what versions spell differently. The width at which clients should display a number, where
/// it is the one that the server would have chosen, is none: later versions do not tell it.
final class Spelling {
    private static final String OLD_UTF8 = "utf8_";
    private static final String UTF8 = "utf8mb3_";
    private static final Pattern NUMBER =
            Pattern.compile("(tinyint|smallint|mediumint|int|bigint|year)\\((\\d+)\\)(.*)");
    /// Signed and unsigned.
    private static final Map<String, List<String>> WIDTHS = Map.of(
            "tinyint", List.of("4", "3"),
            "smallint", List.of("6", "5"),
            "mediumint", List.of("9", "8"),
            "int", List.of("11", "10"),
            "bigint", List.of("20", "20"),
            "year", List.of("4", "4"));

    private Spelling() {}

    static String type(String type) {
        Matcher number = NUMBER.matcher(type);
        if (!number.matches() || number.group(3).contains("zerofill")) {
            return type;
        }
        int sign = number.group(3).contains("unsigned") ? 1 : 0;
        boolean usual =
                WIDTHS.getOrDefault(number.group(1), List.of("", "")).get(sign).equals(number.group(2));
        return usual ? number.group(1) + number.group(3) : type;
    }

    static String collation(String collation) {
        return collation.startsWith(OLD_UTF8) ? UTF8 + collation.substring(OLD_UTF8.length()) : collation;
    }
}
