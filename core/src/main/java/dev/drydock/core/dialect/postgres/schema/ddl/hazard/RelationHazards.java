package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation.Verb;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.RoutineBody;
import java.util.regex.Pattern;

/// Tables, views and sequences as a whole, their ties, rights and names.
final class RelationHazards {
    private final Ground ground;
    private final Losses losses;

    RelationHazards(Ground ground) {
        this.ground = ground;
        losses = new Losses(ground);
    }

    Effects of(Operation operation, String sql) {
        ElementKey key = operation.key();
        return switch (operation.verb()) {
            case DROP -> drop(key, sql);
            case ALTER -> alter(key, sql);
            default -> Effects.none();
        };
    }

    private Effects drop(ElementKey key, String sql) {
        if (!sql.startsWith("DROP ")) {
            return Effects.none();
        }
        Effects effects = Effects.none().of(Hazard.BLOCKS_ALL);
        boolean rows = key.kind() == ElementKind.TABLE
                && ground.diff
                        .before()
                        .body(key, Table.class)
                        .filter(table -> table.foreign().isEmpty())
                        .isPresent();
        if (rows && ground.fallout.rebuilt.contains(key)) {
            return effects.of(Hazard.REWRITES_TABLE);
        }
        return rows ? effects.of(Hazard.DELETES_DATA).losing(losses.rows(key)) : effects;
    }

    private Effects alter(ElementKey key, String sql) {
        Effects effects = Effects.none();
        return switch (key.kind()) {
            case SEQUENCE ->
                sql.contains(" SET LOGGED") || sql.contains(" SET UNLOGGED")
                        ? effects.of(Hazard.BLOCKS_ALL)
                        : effects.of(Hazard.BLOCKS_WRITES);
            case VIEW -> effects.of(Hazard.BLOCKS_ALL);
            case MATERIALISED_VIEW ->
                sql.startsWith("REFRESH ") ? effects.of(Hazard.BLOCKS_ALL, Hazard.REWRITES_TABLE) : table(key, sql);
            default -> table(key, sql);
        };
    }

    private Effects table(ElementKey key, String sql) {
        if (sql.contains(" ROW LEVEL SECURITY")) {
            return Effects.none().of(Hazard.BLOCKS_ALL, Hazard.RIGHTS_CHANGE);
        }
        boolean copies = sql.endsWith(" SET LOGGED")
                || sql.endsWith(" SET UNLOGGED")
                || sql.contains(" SET ACCESS METHOD ")
                || sql.contains(" SET TABLESPACE ");
        if (copies) {
            return Effects.none().of(Hazard.BLOCKS_ALL).when(!ground.isPartitioned(key), Hazard.REWRITES_TABLE);
        }
        return Effects.none().when(!sql.contains(" SET (") && !sql.contains(" RESET ("), Hazard.BLOCKS_ALL);
    }

    Effects part(Operation operation, String sql) {
        ElementKey key = operation.key();
        if (!ground.isOld(key)) {
            return Effects.none();
        }
        boolean policy = key.kind() == ElementKind.POLICY;
        boolean light = key.kind() == ElementKind.TRIGGER && operation.verb() != Verb.DROP;
        return Effects.none()
                .of(light ? Hazard.BLOCKS_WRITES : Hazard.BLOCKS_ALL)
                .when(policy, Hazard.RIGHTS_CHANGE);
    }

    /// Owner, comment and rights.
    Effects standing(Operation operation, String sql) {
        ElementKey key = operation.key();
        boolean fresh = ground.fallout.creates(key);
        if (sql.startsWith("COMMENT ON ") || fresh) {
            return Effects.none();
        }
        boolean owner = sql.contains(" OWNER TO ");
        return Effects.none().of(Hazard.RIGHTS_CHANGE).when(owner && key.kind().isRelation(), Hazard.BLOCKS_ALL);
    }

    /// Partitions, children, owned sequences, marked indexes.
    Effects tie(ElementKey key, String sql) {
        if (sql.contains(" OWNED BY ")) {
            return Effects.none().when(ground.stays(key), Hazard.BLOCKS_WRITES);
        }
        if (sql.contains(" CLUSTER ON ") || sql.endsWith(" SET WITHOUT CLUSTER")) {
            return Effects.none();
        }
        if (key.kind() != ElementKind.TABLE) {
            return Effects.none();
        }
        boolean stays = ground.stays(key);
        if (sql.contains(" ATTACH PARTITION ")) {
            boolean others = hasDefault(key);
            return Effects.none().when(stays || others, Hazard.BLOCKS_ALL, Hazard.SCANS_TABLE, Hazard.FAILS_ON_ROWS);
        }
        return Effects.none().when(stays || sql.contains(" DETACH PARTITION "), Hazard.BLOCKS_ALL);
    }

    /// A default partition that is there is read for rows of the new one.
    private boolean hasDefault(ElementKey partition) {
        return ground.diff
                .after()
                .body(partition, Table.class)
                .flatMap(Table::partitionOf)
                .filter(of -> ground.diff.before().elements().values().stream()
                        .anyMatch(element -> element.body() instanceof Table table
                                && ground.stays(element.key())
                                && !element.key().equals(partition)
                                && table.partitionOf()
                                        .filter(other ->
                                                other.parent().equals(of.parent()) && "DEFAULT".equals(other.bound()))
                                        .isPresent()))
                .isPresent();
    }

    Effects rename(ElementKey before, String sql) {
        boolean locks = switch (before.kind()) {
            case TABLE, VIEW, MATERIALISED_VIEW, SEQUENCE, COLUMN, TRIGGER, RULE, POLICY -> true;
            case CONSTRAINT -> !sql.startsWith("ALTER INDEX ");
            default -> false;
        };
        return Effects.none().when(locks, Hazard.BLOCKS_ALL).when(isMentioned(before.name()), Hazard.HIDDEN_DEPENDANTS);
    }

    /// The text of a function is no part of the catalog's dependencies.
    private boolean isMentioned(String name) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
        return ground.diff.original().elements().values().stream()
                .anyMatch(element -> element.body() instanceof RoutineBody.Routine routine
                        && word.matcher(inside(routine.definition())).find());
    }

    private static String inside(String definition) {
        int body = definition.indexOf("\nAS ");
        return body < 0 ? "" : definition.substring(body);
    }
}
