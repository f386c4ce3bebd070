package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How statements name things. Everything is quoted and qualified: what a search path holds changes nothing.
final class Names {
    private Names() {}

    static String quoted(String name) {
        return Syntax.inQuotes(name, '"');
    }

    static String text(String value) {
        String quotes = Syntax.inQuotes(value, '\'');
        return value.indexOf('\\') < 0 ? quotes : "E" + quotes.replace("\\", "\\\\");
    }

    static String list(List<String> names) {
        return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }

    /// A relation, type or routine without its arguments; what stands outside any schema by its name alone.
    static String qualified(ElementKey key) {
        return key.schema().isEmpty() ? quoted(key.name()) : quoted(key.schema()) + "." + quoted(key.name());
    }

    /// The relation or domain that a part belongs to.
    static String owner(ElementKey part) {
        return quoted(part.schema()) + "." + quoted(part.parent());
    }

    /// An index or constraint, which lives in the schema of its table.
    static String inSchema(ElementKey part) {
        return quoted(part.schema()) + "." + quoted(part.name());
    }

    static String role(String grantee) {
        return grantee.isEmpty() ? "PUBLIC" : quoted(grantee);
    }

    static String options(SortedMap<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + " = " + text(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// As COMMENT ON, DROP and ALTER ... OWNER name it.
    static String phrase(Element element) {
        ElementKey key = element.key();
        return switch (key.kind()) {
            case SCHEMA -> "SCHEMA " + quoted(key.name());
            case EXTENSION -> "EXTENSION " + quoted(key.name());
            case COLLATION -> "COLLATION " + qualified(key);
            case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE -> "TYPE " + qualified(key);
            case DOMAIN -> "DOMAIN " + qualified(key);
            case ROUTINE -> routine(element);
            case SEQUENCE -> "SEQUENCE " + qualified(key);
            case TABLE -> table(element) + qualified(key);
            case COLUMN, DEFAULT -> "COLUMN " + owner(key) + "." + quoted(key.name());
            case VIEW -> "VIEW " + qualified(key);
            case MATERIALISED_VIEW -> "MATERIALIZED VIEW " + qualified(key);
            case DOMAIN_CONSTRAINT -> "CONSTRAINT " + quoted(key.name()) + " ON DOMAIN " + owner(key);
            case CONSTRAINT -> "CONSTRAINT " + quoted(key.name()) + " ON " + owner(key);
            case INDEX -> "INDEX " + inSchema(key);
            case STATISTICS -> "STATISTICS " + qualified(key);
            case RULE -> "RULE " + quoted(key.name()) + " ON " + owner(key);
            case TRIGGER -> "TRIGGER " + quoted(key.name()) + " ON " + owner(key);
            case POLICY -> "POLICY " + quoted(key.name()) + " ON " + owner(key);
            case EVENT_TRIGGER -> "EVENT TRIGGER " + quoted(key.name());
            case PUBLICATION -> "PUBLICATION " + quoted(key.name());
            case DEFAULT_PRIVILEGES -> "DEFAULT PRIVILEGES";
            case EVENT -> "EVENT " + quoted(key.name());
        };
    }

    private static String table(Element element) {
        boolean foreign = element.body() instanceof RelationBody.Table table
                && table.foreign().isPresent();
        return foreign ? "FOREIGN TABLE " : "TABLE ";
    }

    private static String routine(Element element) {
        ElementKey key = element.key();
        String signature = qualified(key) + "(" + key.arguments() + ")";
        return switch (element.body()) {
            case RoutineBody.Aggregate any when key.arguments().isEmpty() -> "AGGREGATE " + qualified(key) + "(*)";
            case RoutineBody.Aggregate any -> "AGGREGATE " + signature;
            case RoutineBody.Routine routine
            when routine.kind() == RoutineBody.Kind.PROCEDURE -> "PROCEDURE " + signature;
            default -> "FUNCTION " + signature;
        };
    }

    /// SET and RESET clauses.
    static List<String> optionChanges(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> clauses = new ArrayList<>();
        SortedMap<String, String> set = new TreeMap<>(after);
        set.entrySet().removeIf(option -> option.getValue().equals(before.get(option.getKey())));
        if (!set.isEmpty()) {
            clauses.add("SET (" + options(set) + ")");
        }
        List<String> gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .toList();
        if (!gone.isEmpty()) {
            clauses.add("RESET (" + String.join(", ", gone) + ")");
        }
        return clauses;
    }
}
