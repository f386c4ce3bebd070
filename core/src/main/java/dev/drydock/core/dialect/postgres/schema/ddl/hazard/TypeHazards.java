package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation.Verb;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody.EnumType;
import java.util.List;

/// Types, by the columns that are of them.
final class TypeHazards {
    private final Ground ground;
    private final Losses losses;

    TypeHazards(Ground ground) {
        this.ground = ground;
        losses = new Losses(ground);
    }

    Effects of(Operation operation, String sql) {
        ElementKey key = operation.key();
        if (operation.verb() == Verb.DROP || operation.verb() == Verb.SWEEP) {
            return Effects.none();
        }
        if (sql.startsWith("ALTER TABLE ")) {
            return moved(key, sql);
        }
        boolean used = !columns(domain(key)).isEmpty();
        if (sql.startsWith("ALTER DOMAIN ")) {
            boolean checks = sql.contains(" ADD CONSTRAINT ") || sql.endsWith(" SET NOT NULL");
            boolean reads = used && checks && !sql.endsWith(" NOT VALID");
            return Effects.none()
                    .when(reads, Hazard.BLOCKS_WRITES, Hazard.SCANS_TABLE, Hazard.FAILS_ON_ROWS)
                    .when(
                            used && sql.contains(" VALIDATE CONSTRAINT "),
                            Hazard.BLOCKS_WRITES,
                            Hazard.SCANS_TABLE,
                            Hazard.FAILS_ON_ROWS);
        }
        return Effects.none().when(used && sql.contains(" DROP ATTRIBUTE "), Hazard.DELETES_DATA);
    }

    private static ElementKey domain(ElementKey key) {
        return key.kind() == ElementKind.DOMAIN_CONSTRAINT
                ? ElementKey.of(ElementKind.DOMAIN, key.schema(), key.parent())
                : key;
    }

    /// Columns of tables that are there.
    private List<ElementKey> columns(ElementKey type) {
        return ground.diff.before().dependencies().stream()
                .filter(dependency -> dependency.on().equals(type))
                .map(Dependency::dependent)
                .filter(key -> key.kind() == ElementKind.COLUMN && ground.isOld(key) && ground.holdsRows(key))
                .toList();
    }

    /// A column goes over to a type that was made anew.
    private Effects moved(ElementKey type, String sql) {
        Effects effects = Effects.none().of(Hazard.BLOCKS_ALL, Hazard.REWRITES_TABLE);
        List<String> had = labels(ground.diff.before(), type);
        List<String> has = labels(ground.diff.after(), type);
        List<String> gone = had.stream().filter(label -> !has.contains(label)).toList();
        for (ElementKey column : columns(type)) {
            String start = "ALTER TABLE " + Ground.quoted(column.schema()) + "." + Ground.quoted(column.parent())
                    + " ALTER COLUMN " + Ground.quoted(column.name()) + " ";
            if (!gone.isEmpty() && sql.startsWith(start)) {
                String columnType = ground.before(column).map(Column::type).orElse("");
                effects.of(Hazard.FAILS_ON_ROWS).losing(losses.labels(type, column, columnType, gone));
            }
        }
        return effects.when(had.isEmpty(), Hazard.FAILS_ON_ROWS);
    }

    private static List<String> labels(SchemaSnapshot snapshot, ElementKey type) {
        return snapshot.body(type, EnumType.class).map(EnumType::labels).orElse(List.of());
    }
}
