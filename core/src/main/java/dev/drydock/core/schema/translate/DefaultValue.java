package dev.drydock.core.schema.translate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a column holds when nobody says.
public sealed interface DefaultValue {
    Pattern TEXT = Pattern.compile("(?s)'((?:[^']|'')*)'");
    Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    Pattern NOW =
            Pattern.compile("(?i)(?:current_timestamp|now|localtimestamp|transaction_timestamp)(?:\\s*\\(\\d*\\))?");
    Pattern BITS = Pattern.compile("(?i)b'([01]*)'");

    record Text(String text) implements DefaultValue {}

    record Numeral(String digits) implements DefaultValue {}

    record Truth(boolean value) implements DefaultValue {}

    record Bits(String bits) implements DefaultValue {}

    record Now() implements DefaultValue {}

    record Null() implements DefaultValue {}

    record Expression(String text) implements DefaultValue {}

    /// @param told in standard SQL
    static DefaultValue of(String told) {
        Matcher text = TEXT.matcher(told);
        Matcher bits = BITS.matcher(told);
        if (text.matches()) {
            return new Text(text.group(1).replace("''", "'"));
        }
        if (bits.matches()) {
            return new Bits(bits.group(1));
        }
        if (NUMBER.matcher(told).matches()) {
            return new Numeral(told);
        }
        if (NOW.matcher(told).matches()) {
            return new Now();
        }
        return switch (told.toLowerCase(Locale.ROOT)) {
            case "true" -> new Truth(true);
            case "false" -> new Truth(false);
            case "null" -> new Null();
            default -> new Expression(told);
        };
    }
}
