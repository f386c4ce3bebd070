package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.ddl.OperationOrder;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayList;
import java.util.List;

/// When columns change in tables that have them from others: a table leaves its parent before either changes,
/// joins one after both have, and in between the parent changes first.
final class Ties {
    private final SchemaDiff diff;
    private final Operations operations;
    private final OperationOrder<Operation> order;

    Ties(SchemaDiff diff, Operations operations, OperationOrder<Operation> order) {
        this.diff = diff;
        this.operations = operations;
        this.order = order;
    }

    void settle() {
        for (Element element : diff.before().elements().values()) {
            ElementKey key = element.key();
            if (element.body() instanceof RelationBody.Table
                    && operations.lineage().moves(key)) {
                Operation first = Operation.unlink(key);
                columns(key).forEach(last -> order.before(first, last));
                for (ElementKey parent : Lineage.parents(diff.before(), key)) {
                    columns(parent).forEach(last -> order.before(first, last));
                }
            }
            if (key.kind() == ElementKind.COLUMN) {
                follow(key);
            }
        }
        for (Element element : diff.after().elements().values()) {
            ElementKey key = element.key();
            if (element.body() instanceof RelationBody.Table) {
                Operation last = Operation.link(key);
                if (!Lineage.parents(diff.after(), key).isEmpty()) {
                    columns(key).forEach(first -> order.before(first, last));
                }
                for (ElementKey parent : Lineage.parents(diff.after(), key)) {
                    columns(parent).forEach(first -> order.before(first, last));
                }
            }
            if (key.kind() == ElementKind.COLUMN && !diff.before().elements().containsKey(key)) {
                follow(key);
            }
        }
    }

    private List<Operation> columns(ElementKey table) {
        List<Operation> all = new ArrayList<>();
        diff.before().parts(table, ElementKind.COLUMN).keySet().forEach(column -> {
            operations.drop(column).ifPresent(all::add);
            operations.alter(column).ifPresent(all::add);
        });
        diff.after()
                .parts(table, ElementKind.COLUMN)
                .keySet()
                .forEach(column -> operations.create(column).ifPresent(all::add));
        return all;
    }

    private void follow(ElementKey column) {
        for (ElementKey leader : operations.lineage().leaders(column)) {
            operations
                    .alter(leader)
                    .ifPresent(first -> operations.alter(column).ifPresent(last -> order.before(first, last)));
            operations
                    .drop(leader)
                    .ifPresent(first -> operations.drop(column).ifPresent(last -> order.before(first, last)));
            // the parent's new column settles on one that is there
            operations
                    .create(leader)
                    .ifPresent(last -> operations.create(column).ifPresent(first -> order.before(first, last)));
        }
    }
}
