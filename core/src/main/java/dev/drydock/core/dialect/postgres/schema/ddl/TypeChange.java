package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.diff.Risk;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a column gets from one type to another, and what that costs.
/// Source: postgresql.org/docs/current/catalog-pg-cast.html (assignment casts), reference rows P17 to P21.
record TypeChange(String before, String after) {
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)(?:,\\s*(-?\\d+))?\\)");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final List<String> NUMBERS =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final List<String> TEXTS = List.of("character varying", "character", "text", "bpchar", "name");
    private static final List<String> MOMENTS =
            List.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final List<List<String>> FAMILIES = List.of(
            NUMBERS,
            MOMENTS,
            List.of("time without time zone", "time with time zone"),
            List.of("json", "jsonb"),
            List.of("cidr", "inet"),
            List.of("bit", "bit varying"));

    static TypeChange between(String before, String after) {
        return new TypeChange(before, after);
    }

    /// The clause that converts, `""` where assignment does.
    String using(String column) {
        String from = base(before);
        String to = base(after);
        if (from.equals(to) || TEXTS.contains(to) || together(from, to)) {
            return "";
        }
        boolean direct = TEXTS.contains(from)
                || ("integer".equals(from) && "boolean".equals(to))
                || ("boolean".equals(from) && "integer".equals(to));
        return " USING " + column + (direct ? "::" : "::text::") + after;
    }

    Risk risk() {
        String from = base(before);
        String to = base(after);
        boolean wider =
                from.equals(to) ? length(after) >= length(before) && scale(after) >= scale(before) : widens(from, to);
        if (!wider) {
            return Risk.DESTRUCTIVE;
        }
        boolean free =
                TEXTS.contains(to) && TEXTS.contains(from) && !"character".equals(from) && !"character".equals(to);
        return free || (from.equals(to) && scale(before) == scale(after) && !"character".equals(to))
                ? Risk.ADDITIVE
                : Risk.REWRITE;
    }

    private boolean widens(String from, String to) {
        if (TEXTS.contains(to)) {
            return length(after) == Integer.MAX_VALUE || (TEXTS.contains(from) && length(after) >= length(before));
        }
        boolean integers = INTEGERS.contains(from)
                && NUMBERS.indexOf(to) > NUMBERS.indexOf(from)
                && !"real".equals(to)
                && length(after) == Integer.MAX_VALUE;
        boolean moments = MOMENTS.contains(from) && MOMENTS.indexOf(to) > MOMENTS.indexOf(from);
        return integers || moments || ("real".equals(from) && "double precision".equals(to));
    }

    private static boolean together(String from, String to) {
        return FAMILIES.stream().anyMatch(family -> family.contains(from) && family.contains(to));
    }

    private static String base(String type) {
        return LENGTH.matcher(type).replaceAll("").strip();
    }

    private static int length(String type) {
        return number(type, 1).orElse(Integer.MAX_VALUE);
    }

    private static int scale(String type) {
        return number(type, 2).orElse(number(type, 1).isPresent() ? 0 : Integer.MAX_VALUE);
    }

    private static Optional<Integer> number(String type, int group) {
        Matcher length = LENGTH.matcher(type);
        return length.find() ? Optional.ofNullable(length.group(group)).map(Integer::valueOf) : Optional.empty();
    }
}
