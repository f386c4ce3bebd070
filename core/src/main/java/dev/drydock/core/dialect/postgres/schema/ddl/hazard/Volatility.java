package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a default is worked out for each row: then adding the column writes all rows. Built-in functions are
/// told by `pg_proc.provolatile` of 18; of others only what says so itself is taken to be stable.
final class Volatility {
    private static final Set<String> VOLATILE = Set.of(
            "nextval",
            "currval",
            "lastval",
            "setval",
            "random",
            "random_normal",
            "clock_timestamp",
            "timeofday",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "pg_backend_pid",
            "txid_current",
            "pg_current_xact_id",
            "set_config");
    private static final Pattern CALL =
            Pattern.compile("((?:\"(?:[^\"]|\"\")+\"|[\\w$]+)\\.)?(\"(?:[^\"]|\"\")+\"|[a-z_][\\w$]*)\\s*\\(");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern STEADY = Pattern.compile("\\b(IMMUTABLE|STABLE)\\b");

    private Volatility() {}

    static boolean isVolatile(String expression, SchemaSnapshot snapshot) {
        Matcher call = CALL.matcher(TEXT.matcher(expression).replaceAll("''"));
        while (call.find()) {
            String schema = call.group(1) == null
                    ? ""
                    : unquoted(call.group(1).substring(0, call.group(1).length() - 1));
            String name = unquoted(call.group(2));
            boolean builtIn = schema.isEmpty() || schema.equals("pg_catalog");
            if (builtIn ? VOLATILE.contains(name) : !steady(schema, name, snapshot)) {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static boolean steady(String schema, String name, SchemaSnapshot snapshot) {
        List<String> definitions =
                snapshot
                        .elements()
                        .tailMap(new ElementKey(ElementKind.ROUTINE, schema, "", name, ""))
                        .entrySet()
                        .stream()
                        .takeWhile(entry -> entry.getKey().kind() == ElementKind.ROUTINE
                                && entry.getKey().schema().equals(schema)
                                && entry.getKey().name().equals(name))
                        .map(entry -> entry.getValue().body() instanceof RoutineBody.Routine routine
                                ? routine.definition()
                                : "")
                        .toList();
        return !definitions.isEmpty()
                && definitions.stream()
                        .allMatch(text -> STEADY.matcher(head(text)).find());
    }

    /// What stands before the body.
    private static String head(String definition) {
        int body = definition.indexOf("\nAS ");
        return body < 0 ? definition : definition.substring(0, body);
    }
}
