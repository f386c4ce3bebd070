package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operations;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Structure;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ties between elements that both stand on their own: partitions, children, owned sequences, marked indexes.
final class LinkSql {
    private final SchemaDiff diff;
    private final Fallout fallout;

    LinkSql(SchemaDiff diff, Fallout fallout) {
        this.diff = diff;
        this.fallout = fallout;
    }

    List<String> unlink(ElementKey key) {
        Element before = diff.before().elements().get(key);
        if (before == null) {
            return List.of();
        }
        return switch (before.body()) {
            case RelationBody.Sequence any -> List.of(SequenceSql.disown(key));
            case Table table -> unlink(key, table);
            default -> List.of();
        };
    }

    private List<String> unlink(ElementKey key, Table before) {
        Optional<Table> after = diff.after().body(key, Table.class);
        List<String> sql = new ArrayList<>();
        boolean again = fallout.relinked.contains(key);
        before.partitionOf()
                .filter(of -> again || !after.flatMap(Table::partitionOf).equals(Optional.of(of)))
                .ifPresent(of -> {
                    sql.add("ALTER TABLE " + Names.qualified(of.parent()) + " DETACH PARTITION "
                            + Names.qualified(key));
                    leftBehind(key, of.parent(), sql);
                });
        for (ElementKey parent : before.inherits()) {
            if (again || !after.map(Table::inherits).orElse(List.of()).contains(parent)) {
                sql.add("ALTER TABLE " + Names.qualified(key) + " NO INHERIT " + Names.qualified(parent));
                leftBehind(key, parent, sql);
            }
        }
        return sql;
    }

    /// What it had from the parent alone stays behind as its own.
    private void leftBehind(ElementKey table, ElementKey parent, List<String> sql) {
        boolean partition = diff.before()
                .body(parent, Table.class)
                .flatMap(Table::partitionKey)
                .isPresent();
        diff.before().parts(parent, ElementKind.CONSTRAINT).forEach((key, element) -> {
            boolean own = diff.before().elements().containsKey(table.part(ElementKind.CONSTRAINT, key.name()));
            if (element.body() instanceof PartBody.Constraint constraint && !own && reaches(constraint, partition)) {
                sql.add("ALTER TABLE " + Names.qualified(table) + " DROP CONSTRAINT IF EXISTS "
                        + Names.quoted(key.name()));
            }
        });
        diff.before()
                .body(parent, Table.class)
                .map(body -> body.partitionOf().map(of -> List.of(of.parent())).orElse(body.inherits()))
                .ifPresent(far -> far.forEach(further -> leftBehind(table, further, sql)));
    }

    private static boolean reaches(PartBody.Constraint constraint, boolean partition) {
        return switch (constraint.type()) {
            case CHECK -> !constraint.definition().contains("NO INHERIT");
            case FOREIGN_KEY -> partition;
            default -> false;
        };
    }

    List<String> link(ElementKey key) {
        Element after = diff.after().elements().get(key);
        if (after == null) {
            return List.of();
        }
        return switch (after.body()) {
            case RelationBody.Sequence sequence ->
                sequence.ownedBy()
                        .map(column -> List.of(SequenceSql.own(key, column)))
                        .orElse(List.of());
            case Table table -> link(key, table);
            case PartBody.Index index -> attach(key, index.attachedTo());
            case PartBody.Constraint constraint -> attach(key, constraint.attachedTo());
            default -> List.of();
        };
    }

    private static List<String> attach(ElementKey key, Optional<ElementKey> parent) {
        return parent.map(
                        to -> List.of("ALTER INDEX " + Names.inSchema(to) + " ATTACH PARTITION " + Names.inSchema(key)))
                .orElse(List.of());
    }

    private List<String> link(ElementKey key, Table after) {
        boolean made = fallout.creates(key);
        boolean again = fallout.relinked.contains(key);
        Optional<Table> before = made ? Optional.empty() : diff.before().body(key, Table.class);
        List<String> sql = new ArrayList<>();
        after.partitionOf()
                .filter(of -> again || !before.flatMap(Table::partitionOf).equals(Optional.of(of)))
                .ifPresent(of -> checks(key, of.parent(), sql));
        after.partitionOf()
                .filter(of -> again || !before.flatMap(Table::partitionOf).equals(Optional.of(of)))
                .ifPresent(of -> sql.add("ALTER TABLE ONLY " + Names.qualified(of.parent()) + " ATTACH PARTITION "
                        + Names.qualified(key) + " " + of.bound()));
        if (!made) {
            for (ElementKey parent : after.inherits()) {
                if (again || !before.map(Table::inherits).orElse(List.of()).contains(parent)) {
                    sql.add("ALTER TABLE " + Names.qualified(key) + " INHERIT " + Names.qualified(parent));
                }
            }
        }
        identity(key, before, after).ifPresent(sql::add);
        clustering(key, before, after).ifPresent(sql::add);
        return sql;
    }

    /// A partition must have its parent's checks before it joins; of those that come later it gets its copy
    /// then.
    private void checks(ElementKey partition, ElementKey parent, List<String> sql) {
        diff.after().parts(parent, ElementKind.CONSTRAINT).forEach((key, element) -> {
            boolean there = diff.after().elements().containsKey(partition.part(ElementKind.CONSTRAINT, key.name()));
            if (element.body() instanceof PartBody.Constraint check
                    && check.type() == TableConstraint.Kind.CHECK
                    && !check.definition().contains("NO INHERIT")
                    && !fallout.creates(key)
                    && !there) {
                sql.add("ALTER TABLE " + Names.qualified(partition) + " ADD CONSTRAINT " + Names.quoted(key.name())
                        + " " + check.definition());
            }
        });
        diff.after()
                .body(parent, Table.class)
                .flatMap(Table::partitionOf)
                .ifPresent(of -> checks(partition, of.parent(), sql));
    }

    private Optional<String> identity(ElementKey key, Optional<Table> before, Table after) {
        boolean same =
                after.identityIndex().equals(before.map(Table::identityIndex).orElse("DEFAULT"));
        Optional<String> index = Structure.identityIndex(after);
        if (same && index.filter(name -> remade(key, name)).isEmpty()) {
            return Optional.empty();
        }
        String what = index.map(name -> "USING INDEX " + Names.quoted(name)).orElse(after.identityIndex());
        return Optional.of("ALTER TABLE ONLY " + Names.qualified(key) + " REPLICA IDENTITY " + what);
    }

    private Optional<String> clustering(ElementKey key, Optional<Table> before, Table after) {
        boolean same = after.clusteredOn().equals(before.flatMap(Table::clusteredOn));
        if (same && after.clusteredOn().filter(name -> remade(key, name)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("ALTER TABLE " + Names.qualified(key)
                + after.clusteredOn()
                        .map(name -> " CLUSTER ON " + Names.quoted(name))
                        .orElse(" SET WITHOUT CLUSTER"));
    }

    private boolean remade(ElementKey table, String index) {
        return Operations.remade(fallout, table, index);
    }
}
