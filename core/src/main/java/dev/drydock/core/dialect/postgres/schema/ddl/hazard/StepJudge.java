package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation.Verb;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import java.util.Set;

/// Says of each statement what it does to those who use the database, what is gone for good, and so which of
/// the three classes it is in.
public final class StepJudge {
    private static final Set<Hazard> READING = Set.of(
            Hazard.REWRITES_TABLE, Hazard.SCANS_TABLE, Hazard.INDEX_BUILD_BLOCKS, Hazard.KEY_VALIDATED_UNDER_LOCK);

    private final Ground ground;
    private final ColumnHazards columns;
    private final KeyHazards keys;
    private final RelationHazards relations;
    private final TypeHazards types;

    public StepJudge(SchemaDiff diff, Fallout fallout) {
        ground = new Ground(diff, fallout);
        columns = new ColumnHazards(ground);
        keys = new KeyHazards(ground);
        relations = new RelationHazards(ground);
        types = new TypeHazards(ground);
    }

    /// @param least what the operation costs whichever statement carries it out
    public ScriptStep step(Operation operation, String sql, Risk least) {
        Effects effects = effects(operation, sql);
        return new ScriptStep(operation.key(), sql, risk(effects, least), effects.hazards, effects.losses);
    }

    /// @param subject as it is called afterwards
    public ScriptStep rename(ElementKey before, ElementKey subject, String sql) {
        Effects effects = relations.rename(before, sql);
        return new ScriptStep(subject, sql, risk(effects, Risk.ADDITIVE), effects.hazards, effects.losses);
    }

    private static Risk risk(Effects effects, Risk least) {
        boolean loses = effects.hazards.contains(Hazard.DELETES_DATA) || !effects.losses.isEmpty();
        boolean reads = effects.hazards.stream().anyMatch(READING::contains);
        return least.or(loses ? Risk.DESTRUCTIVE : reads ? Risk.REWRITE : Risk.ADDITIVE);
    }

    private Effects effects(Operation operation, String sql) {
        ElementKey key = operation.key();
        if (sql.startsWith("GRANT ")
                || sql.startsWith("REVOKE ")
                || sql.startsWith("ALTER DEFAULT PRIVILEGES ")
                || sql.startsWith("COMMENT ON ")
                || sql.contains(" OWNER TO ")) {
            return relations.standing(operation, sql);
        }
        if (operation.verb() == Verb.LINK || operation.verb() == Verb.UNLINK) {
            return relations.tie(key, sql);
        }
        boolean drop = operation.verb() == Verb.DROP;
        return switch (key.kind()) {
            case COLUMN, DEFAULT -> column(operation, sql);
            case INDEX -> drop ? dropped(key, sql) : keys.index(key, sql);
            case CONSTRAINT -> constraint(operation, sql);
            case TABLE, VIEW, MATERIALISED_VIEW, SEQUENCE -> relations.of(operation, sql);
            case TRIGGER, RULE, POLICY -> relations.part(operation, sql);
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN_CONSTRAINT -> types.of(operation, sql);
            case ROUTINE, EXTENSION ->
                Effects.none().when(drop && !ground.fallout.creates(key), Hazard.HIDDEN_DEPENDANTS);
            default -> Effects.none();
        };
    }

    private Effects dropped(ElementKey key, String sql) {
        return keys.drop(key, sql.startsWith("DROP INDEX CONCURRENTLY "));
    }

    private Effects column(Operation operation, String sql) {
        ElementKey key = operation.key();
        if (!ground.isOld(key)) {
            return Effects.none();
        }
        return switch (operation.verb()) {
            case DROP ->
                key.kind() == ElementKind.COLUMN
                        ? columns.drop(key)
                        : Effects.none().of(Hazard.BLOCKS_ALL);
            case CREATE -> columns.add(key, sql);
            default -> columns.alter(key, sql);
        };
    }

    private Effects constraint(Operation operation, String sql) {
        ElementKey key = operation.key();
        if (operation.verb() == Verb.DROP) {
            return keys.drop(key, false);
        }
        if (sql.contains(" VALIDATE CONSTRAINT ")) {
            return Effects.none().of(Hazard.FAILS_ON_ROWS);
        }
        return ground.diff
                .after()
                .body(key, Constraint.class)
                .map(constraint -> keys.constraint(key, constraint, sql))
                .orElse(Effects.none());
    }
}
