package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation.Verb;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.ddl.OperationOrder;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The order of all operations. On the way down what stands on something goes before it; on the way up what
/// something stands on comes before it; in between, nothing is altered under what is about to go.
public final class Sequencing {
    private final SchemaDiff diff;
    private final Fallout fallout;
    private final Operations operations;
    private final OperationOrder<Operation> order;

    public Sequencing(SchemaDiff diff, Fallout fallout, Operations operations) {
        this.diff = diff;
        this.fallout = fallout;
        this.operations = operations;
        order = new OperationOrder<>(operations.all().stream().sorted().toList());
    }

    public List<Operation> ordered() {
        diff.before().dependencies().forEach(dependency -> down(dependency.dependent(), dependency.on()));
        implied(diff.before(), this::down);
        diff.after().dependencies().forEach(dependency -> up(dependency.dependent(), dependency.on()));
        implied(diff.after(), this::up);
        fallout.recreated.forEach(key -> operations
                .drop(key)
                .ifPresent(gone -> operations.create(key).ifPresent(made -> order.before(gone, made))));
        fallout.swapped.forEach(this::sweep);
        fallout.rebuilt.forEach(this::refill);
        new Ties(diff, operations, order).settle();
        diff.before().elements().keySet().forEach(this::unlink);
        diff.after().elements().values().forEach(this::link);
        names();
        return order.sorted();
    }

    private void down(ElementKey dependant, ElementKey on) {
        Optional<Operation> gone = operations.drop(on);
        Optional<Operation> leaves = operations.drop(dependant);
        gone.ifPresent(last -> {
            leaves.ifPresent(first -> order.before(first, last));
            operations.alter(dependant).ifPresent(first -> order.before(first, last));
            order.before(Operation.unlink(dependant), last);
            order.before(new Operation(Verb.SWEEP, dependant), last);
        });
        leaves.ifPresent(first -> operations.alter(on).ifPresent(last -> order.before(first, last)));
        if (fallout.swapped.contains(on) && !diff.after().dependencies().contains(new Dependency(dependant, on))) {
            operations.alter(dependant).ifPresent(first -> order.before(first, Operation.alter(on)));
        }
    }

    private void up(ElementKey dependant, ElementKey on) {
        List<Operation> later = operations(dependant);
        for (Operation first : operations(on)) {
            later.forEach(last -> order.before(first, last));
            order.before(first, Operation.link(dependant));
        }
        // the key of a partitioned table counts once those of its partitions have joined it
        for (ElementKey part : operations.lineage().attached(on)) {
            later.forEach(last -> order.before(Operation.link(part), last));
        }
    }

    private List<Operation> operations(ElementKey key) {
        return operations
                .create(key)
                .or(() -> operations.alter(key))
                .map(List::of)
                .orElse(List.of());
    }

    private void sweep(ElementKey type) {
        Operation last = new Operation(Verb.SWEEP, type);
        order.before(Operation.alter(type), last);
        diff.before().dependencies().stream()
                .filter(dependency -> dependency.on().equals(type))
                .forEach(dependency -> {
                    order.before(Operation.alter(dependency.dependent()), last);
                    order.before(new Operation(Verb.SWEEP, dependency.dependent()), last);
                });
    }

    /// The rows come back when the partitions are there, and before anything watches them.
    private void refill(ElementKey table) {
        Operation last = new Operation(Verb.SWEEP, table);
        operations.create(table).ifPresent(first -> order.before(first, last));
        for (ElementKind kind : List.of(
                ElementKind.CONSTRAINT, ElementKind.INDEX, ElementKind.TRIGGER, ElementKind.RULE, ElementKind.POLICY)) {
            diff.after().parts(table, kind).keySet().forEach(part -> operations
                    .create(part)
                    .ifPresent(made -> order.before(last, made)));
        }
        for (ElementKey key : diff.after().elements().tailMap(ElementKey.of(ElementKind.TABLE, "", "")).keySet()) {
            if (key.kind() != ElementKind.TABLE) {
                break;
            }
            Optional<ElementKey> parent = parent(diff.after(), key);
            while (parent.isPresent()) {
                if (parent.get().equals(table)) {
                    order.before(Operation.link(key), last);
                }
                parent = parent(diff.after(), parent.get());
            }
        }
    }

    /// What the catalog does not record, because it goes without saying.
    private static void implied(SchemaSnapshot snapshot, BiConsumer<ElementKey, ElementKey> edge) {
        for (Element element : snapshot.elements().values()) {
            ElementKey key = element.key();
            if (key.kind() == ElementKind.DEFAULT) {
                edge.accept(key, key.as(ElementKind.COLUMN));
            }
            if (key.kind() == ElementKind.DOMAIN_CONSTRAINT) {
                edge.accept(key, ElementKey.of(ElementKind.DOMAIN, key.schema(), key.parent()));
            } else if (key.isPart()) {
                Operations.relation(snapshot, key).ifPresent(relation -> edge.accept(key, relation));
            }
            if (!key.schema().isEmpty()) {
                edge.accept(key, ElementKey.global(ElementKind.SCHEMA, key.schema()));
            }
            switch (element.body()) {
                case DatabaseBody.Extension extension ->
                    edge.accept(key, ElementKey.global(ElementKind.SCHEMA, extension.schema()));
                case DatabaseBody.Publication publication -> {
                    publication.tables().forEach(table -> edge.accept(key, table.table()));
                    publication
                            .schemas()
                            .forEach(schema -> edge.accept(key, ElementKey.global(ElementKind.SCHEMA, schema)));
                }
                default -> {}
            }
        }
        partitions(snapshot, edge);
    }

    /// A foreign key that points at a partitioned table holds on to every partition.
    private static void partitions(SchemaSnapshot snapshot, BiConsumer<ElementKey, ElementKey> edge) {
        Map<ElementKey, List<ElementKey>> pointing = new HashMap<>();
        for (Element element : snapshot.elements().values()) {
            if (element.body() instanceof PartBody.Constraint constraint) {
                constraint
                        .reference()
                        .ifPresent(reference -> pointing.computeIfAbsent(reference.table(), any -> new ArrayList<>())
                                .add(element.key()));
            }
        }
        for (ElementKey partition : snapshot.elements().keySet()) {
            Optional<ElementKey> parent = parent(snapshot, partition);
            while (parent.isPresent()) {
                pointing.getOrDefault(parent.get(), List.of()).forEach(key -> edge.accept(key, partition));
                parent = parent(snapshot, parent.get());
            }
        }
    }

    private static Optional<ElementKey> parent(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.body(table, RelationBody.Table.class)
                .flatMap(RelationBody.Table::partitionOf)
                .map(RelationBody.PartitionOf::parent);
    }

    private void unlink(ElementKey key) {
        Operation first = Operation.unlink(key);
        operations.alter(key).ifPresent(last -> order.before(first, last));
        Operations.owner(diff.before(), key).flatMap(operations::drop).ifPresent(last -> order.before(first, last));
    }

    private void link(Element element) {
        ElementKey key = element.key();
        Operation last = Operation.link(key);
        operations(key).forEach(first -> order.before(first, last));
        order.before(Operation.unlink(key), last);
        Operations.owner(diff.after(), key)
                .ifPresent(column -> operations(column).forEach(first -> order.before(first, last)));
        Operations.attachedTo(diff.after(), key).ifPresent(parent -> {
            operations(parent).forEach(first -> order.before(first, last));
            order.before(Operation.link(Fallout.relation(key)), last);
            order.before(last, Operation.link(parent));
        });
        if (key.kind() == ElementKind.INDEX || key.kind() == ElementKind.CONSTRAINT) {
            operations(key).forEach(first -> order.before(first, Operation.link(Fallout.relation(key))));
        }
        if (element.body() instanceof RelationBody.Table table) {
            table.partitionOf().ifPresent(of -> {
                operations(of.parent()).forEach(first -> order.before(first, last));
                checks(of.parent(), last);
            });
        }
    }

    /// A new check of a partitioned table reaches the partitions that are there.
    private void checks(ElementKey parent, Operation attached) {
        diff.after().parts(parent, ElementKind.CONSTRAINT).forEach((key, element) -> {
            if (element.body() instanceof PartBody.Constraint constraint
                    && constraint.type() == TableConstraint.Kind.CHECK) {
                operations.create(key).ifPresent(made -> order.before(attached, made));
            }
        });
    }

    /// A name has to be free before it is taken, whatever kind of thing had it.
    private void names() {
        Map<String, List<Operation>> released = new HashMap<>();
        for (Element element : diff.before().elements().values()) {
            names(
                    element,
                    (name, key) -> operations
                            .drop(key)
                            .or(() -> operations.alter(key))
                            .ifPresent(operation -> released.computeIfAbsent(name, any -> new ArrayList<>())
                                    .add(operation)));
        }
        for (Element element : diff.after().elements().values()) {
            names(element, (name, key) -> {
                if (fallout.creates(key) || fallout.alters(key)) {
                    List<Operation> later = operations(key);
                    released.getOrDefault(name, List.of())
                            .forEach(first -> later.forEach(last -> order.before(first, last)));
                }
            });
        }
    }

    private static boolean hasIndex(PartBody.Constraint constraint) {
        return constraint.type() != TableConstraint.Kind.CHECK
                && constraint.type() != TableConstraint.Kind.FOREIGN_KEY;
    }

    private static void names(Element element, BiConsumer<String, ElementKey> named) {
        ElementKey key = element.key();
        switch (key.kind()) {
            case TABLE, VIEW, MATERIALISED_VIEW, SEQUENCE, ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE ->
                named.accept(key.schema() + "\0" + key.name(), key);
            case INDEX -> named.accept(key.schema() + "\0" + key.name(), key);
            case CONSTRAINT -> {
                if (element.body() instanceof PartBody.Constraint constraint && hasIndex(constraint)) {
                    named.accept(key.schema() + "\0" + key.name(), key);
                }
            }
            case ROUTINE -> named.accept(key.schema() + "\0" + key.name() + "()", key);
            case COLUMN -> {
                if (element.body() instanceof RelationBody.Column column
                        && column.identity().isPresent()) {
                    named.accept(key.schema() + "\0" + column.identity().get().sequence(), key);
                }
            }
            default -> {}
        }
    }
}
