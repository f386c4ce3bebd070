package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.Optional;
import java.util.regex.Pattern;

/// Columns of tables that are there.
final class ColumnHazards {
    private static final int NOT_NULL_BY_CHECK_SINCE = 12;

    private final Ground ground;
    private final Losses losses;

    ColumnHazards(Ground ground) {
        this.ground = ground;
        losses = new Losses(ground);
    }

    Effects drop(ElementKey key) {
        Effects effects = Effects.none().of(Hazard.BLOCKS_ALL);
        boolean generated = ground.before(key).flatMap(Column::generated).isPresent();
        if (!generated && ground.holdsRows(key)) {
            effects.of(Hazard.DELETES_DATA).losing(losses.values(key));
        }
        return effects;
    }

    Effects add(ElementKey key, String sql) {
        if (!sql.contains(" ADD COLUMN ")) {
            return set(sql);
        }
        Effects effects = Effects.none().of(Hazard.BLOCKS_ALL);
        Optional<Column> column = ground.after(key);
        if (column.isEmpty() || !ground.holdsRows(key)) {
            return effects;
        }
        Column added = column.get();
        Optional<String> value = ground.diff
                .after()
                .body(key.as(ElementKind.DEFAULT), RelationBody.ColumnDefault.class)
                .map(RelationBody.ColumnDefault::expression)
                .filter(expression -> sql.contains(" DEFAULT "));
        boolean filled = added.identity().isPresent()
                || added.generated().isPresent()
                || value.filter(expression -> !expression.startsWith("NULL")).isPresent();
        boolean rewrites = added.identity().isPresent()
                || added.generated().filter(RelationBody.Generated::stored).isPresent()
                || value.filter(expression -> Volatility.isVolatile(expression, ground.diff.after()))
                        .isPresent()
                || isConstrainedDomain(added.type());
        boolean empty = added.notNull() && !filled;
        return effects.when(rewrites, Hazard.REWRITES_TABLE)
                .when(empty, Hazard.FAILS_ON_ROWS)
                .when(empty && !rewrites, Hazard.SCANS_TABLE);
    }

    private boolean isConstrainedDomain(String type) {
        SchemaSnapshot after = ground.diff.after();
        return after.elements().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ElementKind.DOMAIN)
                .filter(entry -> names(type, entry.getKey()))
                .anyMatch(entry -> (entry.getValue().body() instanceof TypeBody.Domain domain && domain.notNull())
                        || after.elements().keySet().stream()
                                .anyMatch(key -> key.kind() == ElementKind.DOMAIN_CONSTRAINT
                                        && key.schema().equals(entry.getKey().schema())
                                        && key.parent().equals(entry.getKey().name())));
    }

    private static boolean names(String type, ElementKey key) {
        return type.replace("\"", "").equals(key.schema() + "." + key.name());
    }

    /// Everything of the form ALTER COLUMN.
    Effects alter(ElementKey key, String sql) {
        if (sql.startsWith("ALTER SEQUENCE ")) {
            return Effects.none().when(!sql.contains(" RENAME TO "), Hazard.BLOCKS_WRITES);
        }
        Optional<Column> before = ground.before(key);
        Optional<Column> after = ground.after(key);
        if (before.isPresent() && after.isPresent() && sql.contains(" TYPE ") && !sql.contains(" SET ")) {
            return type(key, before.get(), after.get(), sql);
        }
        if (sql.endsWith(" SET NOT NULL")) {
            boolean known = isKnownNotNull(key);
            return Effects.none()
                    .of(Hazard.BLOCKS_ALL)
                    .when(!known && ground.holdsRows(key), Hazard.SCANS_TABLE, Hazard.FAILS_ON_ROWS);
        }
        return set(sql);
    }

    private static Effects set(String sql) {
        boolean light = sql.contains(" SET STATISTICS ") || sql.contains(" SET (") || sql.contains(" RESET (");
        return Effects.none().when(!light, Hazard.BLOCKS_ALL);
    }

    private Effects type(ElementKey key, Column before, Column after, String sql) {
        TypeCost cost = new TypeCost(before.type(), after.type());
        boolean collation = !before.collation().equals(after.collation());
        TypeCost.Rows rows = sql.contains(" USING ") ? TypeCost.Rows.REWRITTEN : cost.rows();
        Effects effects = Effects.none().of(Hazard.BLOCKS_ALL);
        if (!ground.holdsRows(key)) {
            return effects;
        }
        boolean checked = hasCheck(key);
        boolean indexed = hasIndex(key);
        switch (rows) {
            case REWRITTEN -> effects.of(Hazard.REWRITES_TABLE);
            case INDEXES, KEPT ->
                effects.when(checked, Hazard.SCANS_TABLE)
                        .when(indexed && (collation || rows == TypeCost.Rows.INDEXES), Hazard.INDEX_BUILD_BLOCKS);
        }
        boolean swapped = before.type().equals(after.type());
        if (!swapped && !cost.keepsValues()) {
            effects.when(!failsNever(before.type(), after.type()), Hazard.FAILS_ON_ROWS);
            losses.misfits(key, before, after).ifPresent(effects::losing);
        }
        return effects.when(cost.changesValues(), Hazard.CHANGES_VALUES);
    }

    /// A rounding or a change of zone takes any value.
    private static boolean failsNever(String before, String after) {
        String from = TypeCost.base(before);
        String to = TypeCost.base(after);
        return (from.startsWith("time") && (to.startsWith("time") || to.equals("date")))
                || (from.equals("interval") && to.equals("interval"))
                || (to.equals("double precision") && !TypeCost.isText(from));
    }

    private boolean hasCheck(ElementKey column) {
        return ground.parts(column, ElementKind.CONSTRAINT).values().stream()
                .map(Element::body)
                .anyMatch(body -> body instanceof PartBody.Constraint constraint
                        && constraint.type() == TableConstraint.Kind.CHECK
                        && constraint.columns().contains(column.name()));
    }

    private boolean hasIndex(ElementKey column) {
        boolean constraint = ground.parts(column, ElementKind.CONSTRAINT).values().stream()
                .map(Element::body)
                .anyMatch(body -> body instanceof PartBody.Constraint key
                        && key.type() != TableConstraint.Kind.CHECK
                        && key.type() != TableConstraint.Kind.FOREIGN_KEY
                        && key.columns().contains(column.name()));
        Pattern word = Pattern.compile("(?<![\\w$])\"?" + Pattern.quote(column.name()) + "\"?(?![\\w$])");
        return constraint
                || ground.parts(column, ElementKind.INDEX).values().stream()
                        .map(Element::body)
                        .anyMatch(body -> body instanceof PartBody.Index index
                                && index.keys().stream()
                                        .anyMatch(part ->
                                                word.matcher(part.expression()).find()));
    }

    /// A check that proves it spares the scan.
    private boolean isKnownNotNull(ElementKey column) {
        String condition = "((" + column.name() + " IS NOT NULL))";
        String quoted = "((" + Ground.quoted(column.name()) + " IS NOT NULL))";
        return ground.diff.before().origin().majorVersion() >= NOT_NULL_BY_CHECK_SINCE
                && ground.diff.before().parts(Fallout.relation(column), ElementKind.CONSTRAINT).values().stream()
                        .map(Element::body)
                        .anyMatch(body -> body instanceof PartBody.Constraint check
                                && check.type() == TableConstraint.Kind.CHECK
                                && check.validated()
                                && (check.definition().contains(condition)
                                        || check.definition().contains(quoted)));
    }
}
