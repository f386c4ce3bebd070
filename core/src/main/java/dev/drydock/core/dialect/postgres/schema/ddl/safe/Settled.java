package dev.drydock.core.dialect.postgres.schema.ddl.safe;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operations;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What may be done before or after the main transaction, because nothing in it needs the outcome.
final class Settled {
    private static final int NAME_BYTES = 63;

    private final SchemaDiff diff;
    private final Fallout fallout;
    private final Set<ElementKey> neededBefore;
    private final Set<ElementKey> neededAfter;

    Settled(SchemaDiff diff, Fallout fallout) {
        this.diff = diff;
        this.fallout = fallout;
        neededBefore = needed(diff.before());
        neededAfter = needed(diff.after());
    }

    private static Set<ElementKey> needed(SchemaSnapshot snapshot) {
        Set<ElementKey> needed = new HashSet<>();
        for (Dependency dependency : snapshot.dependencies()) {
            needed.add(dependency.on());
        }
        for (Element element : snapshot.elements().values()) {
            if (element.body() instanceof Table table) {
                Operations.identityIndex(table).ifPresent(name -> mark(element.key(), name, needed));
                table.clusteredOn().ifPresent(name -> mark(element.key(), name, needed));
            }
        }
        return needed;
    }

    private static void mark(ElementKey table, String index, Set<ElementKey> needed) {
        needed.add(table.part(ElementKind.INDEX, index));
        needed.add(table.part(ElementKind.CONSTRAINT, index));
    }

    /// Whether its table is there all along, with rows.
    boolean isOld(ElementKey part) {
        return Operations.relation(diff.before(), part)
                .filter(relation -> relation.kind() != ElementKind.VIEW)
                .filter(relation -> !fallout.drops(relation) && !fallout.creates(relation))
                .isPresent();
    }

    boolean isPartitioned(ElementKey part) {
        return diff.after()
                .body(Fallout.relation(part), Table.class)
                .flatMap(Table::partitionKey)
                .isPresent();
    }

    boolean maySafelyDrop(ElementKey index) {
        boolean alone = Operations.attachedTo(diff.before(), index).isEmpty();
        return isOld(index)
                && alone
                && !neededBefore.contains(index)
                && !diff.before()
                        .body(Fallout.relation(index), Table.class)
                        .flatMap(Table::partitionKey)
                        .isPresent();
    }

    boolean mayComeLater(ElementKey key) {
        boolean leaves = fallout.drops(key) && neededBefore.contains(key);
        Optional<ElementKey> parent = Operations.attachedTo(diff.after(), key);
        boolean joins = parent.filter(to -> key.kind() == ElementKind.CONSTRAINT || neededAfter.contains(to))
                .isPresent();
        return isOld(key) && !neededAfter.contains(key) && !leaves && !joins && !isPartitioned(key);
    }

    /// An identity, and a key that is made now, want their columns filled at once; so do columns that others
    /// inherit, whose check would reach them too.
    boolean mayBeNullForNow(ElementKey column) {
        boolean identity = diff.after()
                .body(column, Column.class)
                .flatMap(Column::identity)
                .isPresent();
        boolean keyed = diff.after().parts(Fallout.relation(column), ElementKind.CONSTRAINT).values().stream()
                .map(Element::body)
                .anyMatch(body -> body instanceof Constraint constraint
                        && constraint.type() == TableConstraint.Kind.PRIMARY_KEY
                        && constraint.columns().contains(column.name()));
        Optional<Table> table = diff.after().body(Fallout.relation(column), Table.class);
        boolean alone = table.filter(body -> body.partitionKey().isEmpty()
                        && body.partitionOf().isEmpty()
                        && body.inherits().isEmpty())
                .isPresent();
        boolean parent = diff.after().elements().values().stream()
                .anyMatch(element -> element.body() instanceof Table child
                        && child.inherits().contains(Fallout.relation(column)));
        return !identity && !keyed && alone && !parent && isOld(column);
    }

    /// A name that no constraint of the table has.
    String free(ElementKey column, String wanted) {
        String name = wanted;
        while (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES
                || diff.after().elements().containsKey(Fallout.relation(column).part(ElementKind.CONSTRAINT, name))
                || diff.before().elements().containsKey(Fallout.relation(column).part(ElementKind.CONSTRAINT, name))) {
            name = "x" + Integer.toHexString((column + name).hashCode());
        }
        return name;
    }
}
