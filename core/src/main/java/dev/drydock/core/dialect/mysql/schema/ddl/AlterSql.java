package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ddl.order.ColumnOrder;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one ALTER TABLE of a table that stays: a primary key and the AUTO_INCREMENT in it, or an index and the
/// one that takes its place, can only change together.
final class AlterSql {
    private final Delta delta;
    private final Alterations alterations;
    private final TableSql tables;
    private final GeneratedIndexes generated;

    AlterSql(Delta delta, Alterations alterations, TableSql tables, GeneratedIndexes generated) {
        this.generated = generated;
        this.delta = delta;
        this.alterations = alterations;
        this.tables = tables;
    }

    /// In the order the server wants; foreign keys are not among them.
    List<String> clauses(ElementKey table) {
        List<String> clauses = new ArrayList<>();
        dropKeys(table, clauses);
        clauses.addAll(generated.besideNewIndexes(table));
        columns(table, clauses);
        addKeys(table, clauses);
        Changed change = delta.changed.get(table);
        if (change != null) {
            clauses.addAll(tables.changes(change.before(), change.after()));
            if (change.touches("comment")) {
                clauses.add(tables.comment(change.after()));
            }
            versioning(change, clauses);
        }
        return clauses;
    }

    /// What stands at the very end, without a comma before it.
    Optional<String> partitioning(ElementKey table) {
        Changed change = delta.changed.get(table);
        if (change == null
                || !(change.before().body() instanceof RelationBody.Table from)
                || !(change.after().body() instanceof RelationBody.Table to)) {
            return Optional.empty();
        }
        String had = TableSql.partitions(from);
        String has = TableSql.partitions(to);
        if (had.equals(has)) {
            return Optional.empty();
        }
        return Optional.of(has.isEmpty() ? "\nREMOVE PARTITIONING" : has);
    }

    private static void versioning(Changed change, List<String> clauses) {
        if (change.before().body() instanceof RelationBody.Table from
                && change.after().body() instanceof RelationBody.Table to) {
            boolean had = from.options().containsKey(TableSql.VERSIONING);
            boolean has = to.options().containsKey(TableSql.VERSIONING);
            if (had && !has) {
                clauses.addFirst("DROP SYSTEM VERSIONING");
            } else if (has && !had) {
                clauses.add("ADD SYSTEM VERSIONING");
            }
        }
    }

    private void dropKeys(ElementKey table, List<String> clauses) {
        Delta.parts(delta.before, table, ElementKind.CONSTRAINT, PartBody.Constraint.class)
                .forEach((key, constraint) -> {
                    if (delta.isGoneOrChanged(key)) {
                        switch (constraint.type()) {
                            case PRIMARY_KEY -> clauses.add("DROP PRIMARY KEY");
                            case CHECK -> clauses.add(dropCheck(key));
                            default -> {}
                        }
                    }
                });
        delta.before.parts(table, ElementKind.INDEX).keySet().stream()
                .filter(key -> delta.removed.contains(key) || alterations.isRemade(key))
                .filter(key -> alterations.respelled(key).isEmpty())
                .forEach(key -> clauses.add("DROP KEY " + MysqlText.quoted(key.name())));
    }

    private String dropCheck(ElementKey key) {
        return (delta.version.mariaDb() ? "DROP CONSTRAINT " : "DROP CHECK ") + MysqlText.quoted(key.name());
    }

    private void columns(ElementKey table, List<String> clauses) {
        List<ElementKey> before = List.copyOf(Delta.columns(delta.before, table).keySet());
        List<ElementKey> after = List.copyOf(Delta.columns(delta.after, table).keySet());
        List<String> wanted = after.stream().map(ElementKey::name).toList();
        before.stream()
                .filter(key -> delta.removed.contains(key) || alterations.isRemade(key))
                .forEach(key -> clauses.add("DROP COLUMN " + MysqlText.quoted(key.name())));
        List<String> kept = before.stream()
                .filter(key -> after.contains(key) && !alterations.isRemade(key))
                .map(ElementKey::name)
                .toList();
        Set<String> steady = delta.diff.options().columnOrder() ? ColumnOrder.steady(kept, wanted) : Set.copyOf(kept);
        ColumnOrder order =
                new ColumnOrder(kept.stream().filter(steady::contains).toList());
        for (ElementKey key : after) {
            String name = key.name();
            if (!kept.contains(name)) {
                clauses.add("ADD COLUMN " + tables.column(key) + order.place(name, wanted, true));
            } else if (!steady.contains(name)) {
                clauses.add("MODIFY COLUMN " + tables.column(key) + order.place(name, wanted, false));
            } else if (alterations.isModified(key)) {
                clauses.add("MODIFY COLUMN " + tables.column(key));
            }
        }
    }

    private void addKeys(ElementKey table, List<String> clauses) {
        Delta.parts(delta.after, table, ElementKind.CONSTRAINT, PartBody.Constraint.class)
                .forEach((key, constraint) -> {
                    if (constraint.type() != TableConstraint.Kind.FOREIGN_KEY && delta.isNewOrChanged(key)) {
                        clauses.add("ADD " + tables.constraint(key, constraint));
                    }
                });
        Delta.parts(delta.after, table, ElementKind.INDEX, PartBody.Index.class).forEach((key, index) -> {
            Optional<ElementKey> spelled = alterations.spelledBefore(key);
            if (spelled.isPresent()) {
                clauses.add("RENAME INDEX " + MysqlText.quoted(spelled.get().name()) + " TO "
                        + MysqlText.quoted(key.name()));
            } else if (delta.added.contains(key) || alterations.isRemade(key)) {
                clauses.add("ADD " + tables.index(key, index));
            } else if (delta.changed.containsKey(key)) {
                clauses.add(visibility(key, index));
            }
        });
    }

    private String visibility(ElementKey key, PartBody.Index index) {
        boolean hidden = index.options().containsKey("INVISIBLE");
        String word = delta.version.mariaDb() ? hidden ? "IGNORED" : "NOT IGNORED" : hidden ? "INVISIBLE" : "VISIBLE";
        return "ALTER INDEX " + MysqlText.quoted(key.name()) + " " + word;
    }
}
