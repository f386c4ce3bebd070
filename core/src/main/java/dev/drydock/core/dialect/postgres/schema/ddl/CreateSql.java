package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.Firing;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What makes an element, without owner, comment and rights. Tables are made by [TableSql].
final class CreateSql {
    private final TableSql tables;
    private final NewTypeSql types;

    CreateSql(TableSql tables, NewTypeSql types) {
        this.tables = tables;
        this.types = types;
    }

    List<String> create(Element element) {
        ElementKey key = element.key();
        return switch (element.body()) {
            case RelationBody relation -> relation(key, relation);
            case PartBody part -> part(key, part);
            case TypeBody type -> List.of(types.create(key, type));
            case RoutineBody routine -> List.of(routine(key, routine));
            case DatabaseBody database -> database(key, database);
        };
    }

    private List<String> relation(ElementKey key, RelationBody relation) {
        return switch (relation) {
            case RelationBody.Table table -> tables.create(key, table);
            case RelationBody.View view -> List.of(view(key, view, "CREATE VIEW "));
            case RelationBody.MaterialisedView view -> List.of(view(key, view));
            case RelationBody.Sequence sequence -> List.of(SequenceSql.create(key, sequence));
            case RelationBody.Column column -> tables.addColumn(key, column);
            case RelationBody.ColumnDefault value -> List.of(setDefault(key, value));
        };
    }

    static String setDefault(ElementKey key, RelationBody.ColumnDefault value) {
        return ColumnSql.alter(key, "SET DEFAULT " + value.expression());
    }

    static String view(ElementKey key, RelationBody.View view, String verb) {
        return verb + Names.qualified(key) + with(view.options()) + " AS\n" + view.definition();
    }

    private static String view(ElementKey key, RelationBody.MaterialisedView view) {
        return "CREATE MATERIALIZED VIEW " + Names.qualified(key)
                + view.accessMethod()
                        .map(method -> " USING " + Names.quoted(method))
                        .orElse("")
                + with(view.options())
                + view.tablespace()
                        .map(space -> " TABLESPACE " + Names.quoted(space))
                        .orElse("")
                + " AS\n" + view.definition() + (view.populated() ? "" : "\nWITH NO DATA");
    }

    static String with(SortedMap<String, String> options) {
        return options.isEmpty() ? "" : " WITH (" + Names.options(options) + ")";
    }

    private static List<String> part(ElementKey key, PartBody part) {
        return switch (part) {
            case PartBody.Constraint constraint -> List.of(constraint(key, constraint));
            case PartBody.Index index -> List.of(index.definition());
            case PartBody.Trigger trigger -> withFiring(key, trigger.definition(), "TRIGGER", trigger.firing());
            case PartBody.Rule rule -> withFiring(key, rule.definition(), "RULE", rule.firing());
            case PartBody.Policy policy -> List.of(policy(key, policy));
        };
    }

    private static String constraint(ElementKey key, PartBody.Constraint constraint) {
        String target = switch (key.kind()) {
            case DOMAIN_CONSTRAINT -> "DOMAIN ";
            default -> ofIndex(constraint) ? "TABLE ONLY " : "TABLE ";
        };
        return "ALTER " + target + Names.owner(key) + " ADD CONSTRAINT " + Names.quoted(key.name()) + " "
                + constraint.definition();
    }

    /// Parts of a partitioned key are made one by one and joined after.
    private static boolean ofIndex(PartBody.Constraint constraint) {
        return constraint.type() == TableConstraint.Kind.PRIMARY_KEY
                || constraint.type() == TableConstraint.Kind.UNIQUE
                || constraint.type() == TableConstraint.Kind.EXCLUSION;
    }

    private static List<String> withFiring(ElementKey key, String definition, String what, Firing firing) {
        String plain = definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition;
        return firing == Firing.ORIGIN ? List.of(plain) : List.of(plain, firing(key, what, firing));
    }

    static String firing(ElementKey key, String what, Firing firing) {
        String verb = switch (firing) {
            case ORIGIN -> "ENABLE ";
            case ALWAYS -> "ENABLE ALWAYS ";
            case REPLICA -> "ENABLE REPLICA ";
            case DISABLED -> "DISABLE ";
        };
        return "ALTER TABLE " + Names.owner(key) + " " + verb + what + " " + Names.quoted(key.name());
    }

    private static String policy(ElementKey key, PartBody.Policy policy) {
        return "CREATE POLICY " + Names.quoted(key.name()) + " ON " + Names.owner(key)
                + (policy.permissive() ? "" : " AS RESTRICTIVE")
                + ("ALL".equals(policy.command()) ? "" : " FOR " + policy.command())
                + " TO " + policy.roles().stream().map(Names::role).collect(Collectors.joining(", "))
                + policy.using()
                        .map(expression -> " USING (" + expression + ")")
                        .orElse("")
                + policy.withCheck()
                        .map(expression -> " WITH CHECK (" + expression + ")")
                        .orElse("");
    }

    private static String routine(ElementKey key, RoutineBody routine) {
        return switch (routine) {
            case RoutineBody.Routine body -> body.definition().strip();
            case RoutineBody.Aggregate body ->
                "CREATE AGGREGATE " + Names.qualified(key) + "("
                        + (body.arguments().isEmpty() ? "*" : body.arguments()) + ") (" + body.definition() + ")";
        };
    }

    private static List<String> database(ElementKey key, DatabaseBody database) {
        String name = Names.qualified(key);
        return switch (database) {
            case DatabaseBody.Schema any -> List.of("CREATE SCHEMA " + name);
            case DatabaseBody.Extension extension ->
                List.of("CREATE EXTENSION " + name + " WITH SCHEMA " + Names.quoted(extension.schema()));
            case DatabaseBody.EventTrigger trigger -> eventTrigger(key, trigger);
            case DatabaseBody.Publication publication -> List.of(PublicationSql.create(key, publication));
            case DatabaseBody.Statistics statistics -> {
                List<String> sql = new ArrayList<>(List.of(statistics.definition()));
                statistics.target().ifPresent(target -> sql.add(target(key, target)));
                yield sql;
            }
            case DatabaseBody.DefaultPrivileges any -> List.of();
            case DatabaseBody.Event any -> List.of();
        };
    }

    static String target(ElementKey key, int target) {
        return "ALTER STATISTICS " + Names.qualified(key) + " SET STATISTICS " + target;
    }

    private static List<String> eventTrigger(ElementKey key, DatabaseBody.EventTrigger trigger) {
        String tags = trigger.tags().isEmpty()
                ? ""
                : " WHEN TAG IN (" + trigger.tags().stream().map(Names::text).collect(Collectors.joining(", ")) + ")";
        String create = "CREATE EVENT TRIGGER " + Names.quoted(key.name()) + " ON " + trigger.event() + tags
                + " EXECUTE FUNCTION " + trigger.function() + "()";
        return Optional.of(trigger.firing())
                .filter(firing -> firing != Firing.ORIGIN)
                .map(firing -> List.of(create, eventFiring(key, firing)))
                .orElse(List.of(create));
    }

    static String eventFiring(ElementKey key, Firing firing) {
        String verb = switch (firing) {
            case ORIGIN -> "ENABLE";
            case ALWAYS -> "ENABLE ALWAYS";
            case REPLICA -> "ENABLE REPLICA";
            case DISABLED -> "DISABLE";
        };
        return "ALTER EVENT TRIGGER " + Names.quoted(key.name()) + " " + verb;
    }
}
