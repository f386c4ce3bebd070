package dev.drydock.core.dialect.postgres.schema.ddl;

import java.util.List;
import java.util.regex.Pattern;

/// How a column gets from one type to another.
/// Source: postgresql.org/docs/current/catalog-pg-cast.html (assignment casts), reference rows P17 to P21.
record TypeChange(String before, String after) {
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)(?:,\\s*(-?\\d+))?\\)");
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

    private static boolean together(String from, String to) {
        return FAMILIES.stream().anyMatch(family -> family.contains(from) && family.contains(to));
    }

    private static String base(String type) {
        return LENGTH.matcher(type).replaceAll("").strip();
    }
}
