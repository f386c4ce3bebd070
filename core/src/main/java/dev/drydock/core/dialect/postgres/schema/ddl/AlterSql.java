package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Lineage;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operations;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Recreation;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.ArrayList;
import java.util.List;

/// What changes an element in place, without owner, comment and rights.
final class AlterSql {
    private final SchemaDiff diff;
    private final Lineage lineage;
    private final TableSql tables;
    private final ColumnSql columns;
    private final TypeSql types;

    AlterSql(SchemaDiff diff, Lineage lineage, TableSql tables, ColumnSql columns, TypeSql types) {
        this.diff = diff;
        this.lineage = lineage;
        this.tables = tables;
        this.columns = columns;
        this.types = types;
    }

    List<String> alter(Changed change) {
        return switch (change.after().body()) {
            case RelationBody relation -> relation(change, relation);
            case PartBody part -> part(change, part);
            case TypeBody type -> TypeSql.changes(change, type);
            case RoutineBody.Routine routine ->
                change.touches("definition") ? List.of(routine.definition().strip()) : List.of();
            case RoutineBody.Aggregate any -> List.of();
            case DatabaseBody database -> database(change, database);
        };
    }

    private List<String> relation(Changed change, RelationBody relation) {
        ElementKey key = change.key();
        return switch (relation) {
            case RelationBody.Table now
            when change.before().body() instanceof RelationBody.Table before -> tables.changes(change, before, now);
            case RelationBody.Table any -> List.of();
            case RelationBody.View view ->
                change.touches("definition") || change.touches("options")
                        ? List.of(CreateSql.view(key, view, "CREATE OR REPLACE VIEW "))
                        : List.of();
            case RelationBody.MaterialisedView view -> materialised(change, view);
            case RelationBody.Sequence sequence -> SequenceSql.changes(change, sequence);
            case RelationBody.Column any
            when Operations.relation(diff.after(), key)
                    .filter(found ->
                            diff.after().body(found, RelationBody.Table.class).isPresent())
                    .isPresent() -> columns.changes(change, types.moved(key) || lineage.isRetypedByParent(key), lineage);
            case RelationBody.Column any -> List.of();
            case RelationBody.ColumnDefault value -> List.of(CreateSql.setDefault(key, value));
        };
    }

    private static List<String> materialised(Changed change, RelationBody.MaterialisedView now) {
        String intro = "ALTER MATERIALIZED VIEW " + Names.qualified(change.key()) + " ";
        List<String> sql = new ArrayList<>();
        if (change.before().body() instanceof RelationBody.MaterialisedView before) {
            OptionSql.changes(before.options(), now.options()).forEach(clause -> sql.add(intro + clause));
            if (change.touches("accessMethod")) {
                sql.add(intro + "SET ACCESS METHOD "
                        + now.accessMethod().map(Names::quoted).orElse("heap"));
            }
            if (change.touches("tablespace")) {
                sql.add(intro + "SET TABLESPACE "
                        + now.tablespace().map(Names::quoted).orElse("pg_default"));
            }
            if (change.touches("populated")) {
                sql.add("REFRESH MATERIALIZED VIEW " + Names.qualified(change.key())
                        + (now.populated() ? "" : " WITH NO DATA"));
            }
        }
        return sql;
    }

    private static List<String> part(Changed change, PartBody part) {
        ElementKey key = change.key();
        return switch (part) {
            case PartBody.Constraint constraint
            when Recreation.validated(change, constraint) ->
                List.of("ALTER " + (key.kind() == ElementKind.DOMAIN_CONSTRAINT ? "DOMAIN " : "TABLE ")
                        + Names.owner(key) + " VALIDATE CONSTRAINT " + Names.quoted(key.name()));
            case PartBody.Trigger trigger
            when change.touches("firing") -> List.of(CreateSql.firing(key, "TRIGGER", trigger.firing()));
            case PartBody.Rule rule -> {
                List<String> sql = new ArrayList<>();
                if (change.touches("definition")) {
                    String definition = rule.definition().replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE");
                    sql.add(definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition);
                }
                if (change.touches("firing")) {
                    sql.add(CreateSql.firing(key, "RULE", rule.firing()));
                }
                yield sql;
            }
            default -> List.of();
        };
    }

    private List<String> database(Changed change, DatabaseBody database) {
        ElementKey key = change.key();
        return switch (database) {
            case DatabaseBody.Extension extension -> {
                List<String> sql = new ArrayList<>();
                if (change.touches("version")) {
                    sql.add("ALTER EXTENSION " + Names.quoted(key.name()) + " UPDATE TO "
                            + Names.text(extension.version()));
                }
                if (change.touches("schema")) {
                    sql.add("ALTER EXTENSION " + Names.quoted(key.name()) + " SET SCHEMA "
                            + Names.quoted(extension.schema()));
                }
                yield sql;
            }
            case DatabaseBody.EventTrigger trigger
            when change.touches("firing") -> List.of(CreateSql.eventFiring(key, trigger.firing()));
            case DatabaseBody.Publication now
            when change.before().body() instanceof DatabaseBody.Publication before ->
                PublicationSql.changes(change, before, now, diff.after());
            case DatabaseBody.Statistics statistics
            when change.touches("target") ->
                List.of(CreateSql.target(key, statistics.target().orElse(-1)));
            default -> List.of();
        };
    }
}
