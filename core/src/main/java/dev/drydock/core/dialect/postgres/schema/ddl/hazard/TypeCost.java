package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ALTER COLUMN TYPE does to the rows. Source: the server's ATColumnChangeRequiresRewrite and the length
/// coercions' support functions (varchar_support, numeric_support, interval and time likewise), rows P17 to P21
/// of the project's catalogue; measured on 12 to 18.
record TypeCost(String before, String after) {
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)(?:,\\s*(-?\\d+))?\\)");
    private static final Set<String> VARIABLE_TEXTS = Set.of("character varying", "text");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final List<String> FLOATS = List.of("real", "double precision");
    private static final Set<String> MOMENTS = Set.of("timestamp without time zone", "timestamp with time zone");
    private static final Set<String> WIDENING = Set.of(
            "bit varying",
            "interval",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone");

    /// How the rows fare.
    enum Rows {
        /// Only the catalog changes.
        KEPT,
        /// The rows stay, the indexes on the column are built again.
        INDEXES,
        REWRITTEN
    }

    Rows rows() {
        String from = base(before);
        String to = base(after);
        if (before.equals(after)) {
            return Rows.KEPT;
        }
        if (MOMENTS.contains(from) && MOMENTS.contains(to) && !from.equals(to)) {
            // kept only in a session whose zone is UTC, which a script cannot count on
            return Rows.REWRITTEN;
        }
        if (VARIABLE_TEXTS.contains(from) && VARIABLE_TEXTS.contains(to)) {
            return length(after) >= length(before) ? Rows.KEPT : Rows.REWRITTEN;
        }
        if (from.equals("cidr") && to.equals("inet")) {
            return Rows.KEPT;
        }
        if (from.equals(to)) {
            boolean wider = "numeric".equals(to)
                    ? unlimited(after)
                            || (!unlimited(before) && length(after) >= length(before) && scale(after) == scale(before))
                    : WIDENING.contains(to) && length(after) >= length(before);
            return wider ? Rows.KEPT : Rows.REWRITTEN;
        }
        return Rows.REWRITTEN;
    }

    /// Whether every value there can be has its like in the new type.
    boolean keepsValues() {
        String from = base(before);
        String to = base(after);
        if (before.equals(after)) {
            return true;
        }
        if (to.equals("text") || (to.equals("character varying") && length(after) == Integer.MAX_VALUE)) {
            return true;
        }
        if (from.equals(to)) {
            return "numeric".equals(to)
                    ? unlimited(after)
                            || (!unlimited(before)
                                    && scale(after) >= scale(before)
                                    && length(after) - scale(after) >= length(before) - scale(before))
                    : length(after) >= length(before) && !after.endsWith("[]");
        }
        boolean texts = isText(from) && isText(to) && length(before) <= length(after);
        boolean integers = INTEGERS.contains(from)
                && (INTEGERS.indexOf(to) > INTEGERS.indexOf(from)
                        || (to.equals("numeric") && (unlimited(after) || digits() <= length(after) - scale(after))));
        boolean floats = from.equals("real") && to.equals("double precision");
        boolean exact = (from.equals("smallint") && FLOATS.contains(to))
                || (from.equals("integer") && to.equals("double precision"));
        boolean moments = from.equals("date") && MOMENTS.contains(to);
        boolean others = (from.equals("json") && to.equals("jsonb"))
                || (from.equals("jsonb") && to.equals("json"))
                || (from.equals("cidr") && to.equals("inet"));
        return texts || integers || floats || exact || moments || others;
    }

    /// Whether a value that stays may mean something else, such as a time in another zone.
    boolean changesValues() {
        String from = base(before);
        String to = base(after);
        boolean rounds = (from.equals("numeric") || FLOATS.contains(from)) && !keepsValues();
        boolean zone = MOMENTS.contains(from) && MOMENTS.contains(to) && !from.equals(to);
        boolean fraction = from.equals(to) && (from.startsWith("time") || from.equals("interval")) && !keepsValues();
        boolean day = MOMENTS.contains(from) && to.equals("date");
        return rounds || zone || fraction || day;
    }

    private int digits() {
        return switch (base(before)) {
            case "smallint" -> 5;
            case "integer" -> 10;
            default -> 19;
        };
    }

    static boolean isText(String base) {
        return VARIABLE_TEXTS.contains(base) || base.equals("character") || base.equals("bpchar");
    }

    static String base(String type) {
        return LENGTH.matcher(type.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean unlimited(String type) {
        return !LENGTH.matcher(type).find();
    }

    int length() {
        return length(after);
    }

    private static int length(String type) {
        return number(type, 1).orElse(base(type).equals("character") ? 1 : Integer.MAX_VALUE);
    }

    private static int scale(String type) {
        return number(type, 2).orElse(0);
    }

    private static OptionalInt number(String type, int group) {
        Matcher length = LENGTH.matcher(type);
        return length.find() && length.group(group) != null
                ? OptionalInt.of(Integer.parseInt(length.group(group)))
                : OptionalInt.empty();
    }
}
