package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;

/// Constraints and indexes.
final class KeyHazards {
    private final Ground ground;

    KeyHazards(Ground ground) {
        this.ground = ground;
    }

    Effects drop(ElementKey key, boolean concurrently) {
        if (concurrently) {
            return Effects.none().of(Hazard.INDEX_DROPPED, Hazard.NOT_TRANSACTIONAL);
        }
        boolean index = ground.diff
                .before()
                .body(key, Constraint.class)
                .map(constraint -> hasIndex(constraint.type()))
                .orElse(true);
        return Effects.none().of(Hazard.BLOCKS_ALL).when(index, Hazard.INDEX_DROPPED);
    }

    static boolean hasIndex(TableConstraint.Kind kind) {
        return kind != TableConstraint.Kind.CHECK && kind != TableConstraint.Kind.FOREIGN_KEY;
    }

    Effects index(ElementKey key, String sql) {
        boolean unique = sql.startsWith("CREATE UNIQUE ");
        if (sql.contains(" INDEX CONCURRENTLY ")) {
            return Effects.none().of(Hazard.NOT_TRANSACTIONAL).when(unique, Hazard.FAILS_ON_ROWS);
        }
        if (!ground.isOld(key)) {
            return Effects.none();
        }
        boolean empty = ground.isPartitioned(Fallout.relation(key)) && sql.contains(" ON ONLY ");
        Effects effects = Effects.none().of(Hazard.BLOCKS_WRITES);
        return empty ? effects : effects.of(Hazard.INDEX_BUILD_BLOCKS).when(unique, Hazard.FAILS_ON_ROWS);
    }

    Effects constraint(ElementKey key, Constraint constraint, String sql) {
        boolean old = ground.isOld(key);
        boolean checked = !sql.endsWith(" NOT VALID");
        return switch (constraint.type()) {
            case FOREIGN_KEY -> {
                boolean far = constraint
                        .reference()
                        .map(PartBody.Reference::table)
                        .filter(ground::stays)
                        .isPresent();
                yield Effects.none()
                        .when(old || far, Hazard.BLOCKS_WRITES)
                        .when(old && checked, Hazard.KEY_VALIDATED_UNDER_LOCK, Hazard.FAILS_ON_ROWS);
            }
            case CHECK ->
                Effects.none()
                        .when(old, Hazard.BLOCKS_ALL)
                        .when(old && checked && ground.holdsRows(key), Hazard.SCANS_TABLE, Hazard.FAILS_ON_ROWS);
            default -> {
                boolean attached = sql.contains(" USING INDEX ");
                boolean empty = ground.isPartitioned(Fallout.relation(key)) && sql.startsWith("ALTER TABLE ONLY ");
                yield Effects.none()
                        .when(old, Hazard.BLOCKS_ALL)
                        .when(old && !attached && !empty, Hazard.INDEX_BUILD_BLOCKS, Hazard.FAILS_ON_ROWS);
            }
        };
    }
}
