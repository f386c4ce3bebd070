package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which statement stands for what happens to each element: a column of a new table comes with the table, an
/// index of a dropped one goes with it.
public final class Operations {
    private final SchemaDiff diff;
    private final Fallout fallout;
    private final Lineage lineage;
    private final Set<ElementKey> needsRoutine = new HashSet<>();
    private final Map<ElementKey, Optional<Operation>> drops = new HashMap<>();
    private final Map<ElementKey, Optional<Operation>> creates = new HashMap<>();

    /// Parts that hold on to something beside their own relation: these go by a statement of their own although
    /// their relation goes too, because two relations may hold on to each other.
    private final Set<ElementKey> entangled = new HashSet<>();

    public Operations(SchemaDiff diff, Fallout fallout) {
        this.diff = diff;
        this.fallout = fallout;
        lineage = new Lineage(diff, fallout);
        entangle();
        for (Dependency dependency : diff.after().dependencies()) {
            if (dependency.dependent().kind() == ElementKind.DEFAULT
                    && dependency.on().kind() == ElementKind.ROUTINE) {
                needsRoutine.add(dependency.dependent());
            }
        }
    }

    public Set<Operation> all() {
        Set<Operation> all = new HashSet<>();
        for (ElementKey key : diff.before().elements().keySet()) {
            drop(key).ifPresent(all::add);
            alter(key).ifPresent(all::add);
            if (unlinks(key)) {
                all.add(Operation.unlink(key));
            }
            if (fallout.swapped.contains(key) || fallout.rebuilt.contains(key)) {
                all.add(new Operation(Operation.Verb.SWEEP, key));
            }
        }
        for (Element element : diff.after().elements().values()) {
            create(element.key()).ifPresent(all::add);
            if (links(element)) {
                all.add(Operation.link(element.key()));
            }
        }
        return all;
    }

    /// The operation after which it is gone; empty when it stays, or goes with a type that is made anew.
    public Optional<Operation> drop(ElementKey key) {
        Optional<Operation> known = drops.get(key);
        if (known == null) {
            known = dropped(key);
            drops.put(key, known);
        }
        return known;
    }

    private Optional<Operation> dropped(ElementKey key) {
        if (!fallout.drops(key)) {
            return Optional.empty();
        }
        if (key.isPart()) {
            if (key.kind() == ElementKind.DOMAIN_CONSTRAINT) {
                ElementKey domain = ElementKey.of(ElementKind.DOMAIN, key.schema(), key.parent());
                return fallout.swapped.contains(domain)
                        ? Optional.empty()
                        : Optional.of(fallout.drops(domain) ? Operation.drop(domain) : Operation.drop(key));
            }
            Optional<ElementKey> relation = relation(diff.before(), key);
            if (relation.filter(fallout::drops).isPresent() && !entangled.contains(key)) {
                return drop(relation.get());
            }
            if (key.kind() == ElementKind.DEFAULT && fallout.drops(key.as(ElementKind.COLUMN))) {
                return drop(key.as(ElementKind.COLUMN));
            }
            return Optional.of(lineage.takesPart(key)
                    .filter(fallout::drops)
                    .flatMap(this::drop)
                    .or(() -> lineage.takes(key).flatMap(this::drop))
                    .orElse(Operation.drop(key)));
        }
        return Optional.of(owner(diff.before(), key)
                .filter(fallout::drops)
                .flatMap(this::drop)
                .orElse(Operation.drop(key)));
    }

    /// The operation after which it is there; empty when it was there all along.
    public Optional<Operation> create(ElementKey key) {
        Optional<Operation> known = creates.get(key);
        if (known == null) {
            known = created(key);
            creates.put(key, known);
        }
        return known;
    }

    public Lineage lineage() {
        return lineage;
    }

    private Optional<Operation> created(ElementKey key) {
        if (!fallout.creates(key)) {
            return Optional.empty();
        }
        if (key.kind() == ElementKind.COLUMN) {
            Optional<ElementKey> relation = relation(diff.after(), key);
            if (relation.filter(fallout::creates).isPresent()) {
                return create(relation.get());
            }
            if (relation.filter(found -> found.kind() != ElementKind.TABLE).isPresent()) {
                return alter(relation.get());
            }
            return Optional.of(
                    lineage.brings(key).flatMap(this::create).orElse(Operation.create(key)));
        }
        if (key.kind() == ElementKind.DOMAIN_CONSTRAINT && comesWithDomain(key)) {
            ElementKey domain = ElementKey.of(ElementKind.DOMAIN, key.schema(), key.parent());
            return create(domain).or(() -> alter(domain));
        }
        if (key.kind() == ElementKind.DEFAULT) {
            ElementKey column = key.as(ElementKind.COLUMN);
            Optional<Operation> made = create(column);
            boolean withTable = made.filter(operation -> operation.key().kind() == ElementKind.TABLE)
                    .isPresent();
            boolean apart = withTable && (needsRoutine.contains(key) || inherited(diff.after(), column));
            boolean ofView = relation(diff.after(), key)
                    .filter(found -> found.kind() != ElementKind.TABLE)
                    .isPresent();
            return made.isPresent() && !apart && !ofView ? made : Optional.of(Operation.create(key));
        }
        return Optional.of(Operation.create(key));
    }

    /// Part of the statement that makes its domain: later the domain may be inside of an array, and cannot get
    /// it any more.
    public boolean comesWithDomain(ElementKey constraint) {
        ElementKey domain = ElementKey.of(ElementKind.DOMAIN, constraint.schema(), constraint.parent());
        return (fallout.creates(domain) || fallout.swapped.contains(domain))
                && diff.after()
                        .body(constraint, PartBody.Constraint.class)
                        .filter(PartBody.Constraint::validated)
                        .isPresent()
                && diff.after().dependencies().subSet(
                                new Dependency(constraint, new ElementKey(ElementKind.ROUTINE, "", "", "", "")),
                                new Dependency(constraint, new ElementKey(ElementKind.SEQUENCE, "", "", "", "")))
                        .isEmpty();
    }

    public Optional<Operation> alter(ElementKey key) {
        return fallout.alters(key) ? Optional.of(Operation.alter(key)) : Optional.empty();
    }

    private void entangle() {
        Set<ElementKey> tied = new HashSet<>();
        for (Dependency dependency : diff.before().dependencies()) {
            if (dependency.dependent().kind() == ElementKind.ROUTINE && relates(dependency.on())) {
                tied.add(dependency.dependent());
            }
        }
        for (Dependency dependency : diff.before().dependencies()) {
            ElementKey part = dependency.dependent();
            ElementKey on = dependency.on();
            boolean abroad = relates(on) && !isWithin(on, part);
            if (part.isPart() && part.kind() != ElementKind.COLUMN && (abroad || tied.contains(on))) {
                entangled.add(part);
            }
        }
    }

    private static boolean relates(ElementKey key) {
        return key.kind() == ElementKind.COLUMN || (key.kind().isRelation() && key.kind() != ElementKind.SEQUENCE);
    }

    private static boolean isWithin(ElementKey on, ElementKey part) {
        String relation = on.kind() == ElementKind.COLUMN ? on.parent() : on.name();
        return on.schema().equals(part.schema()) && relation.equals(part.parent());
    }

    public static Optional<ElementKey> relation(SchemaSnapshot snapshot, ElementKey part) {
        for (ElementKind kind : List.of(ElementKind.TABLE, ElementKind.VIEW, ElementKind.MATERIALISED_VIEW)) {
            ElementKey key = ElementKey.of(kind, part.schema(), part.parent());
            if (snapshot.elements().containsKey(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// The column a sequence goes with.
    public static Optional<ElementKey> owner(SchemaSnapshot snapshot, ElementKey sequence) {
        return snapshot.body(sequence, RelationBody.Sequence.class).flatMap(RelationBody.Sequence::ownedBy);
    }

    public static Optional<ElementKey> attachedTo(SchemaSnapshot snapshot, ElementKey part) {
        return snapshot.find(part).map(Element::body).flatMap(body -> switch (body) {
            case PartBody.Index index -> index.attachedTo();
            case PartBody.Constraint constraint -> constraint.attachedTo();
            default -> Optional.empty();
        });
    }

    public static boolean inherited(SchemaSnapshot snapshot, ElementKey column) {
        return snapshot.body(column, RelationBody.Column.class)
                .filter(RelationBody.Column::inherited)
                .isPresent();
    }

    private boolean unlinks(ElementKey key) {
        return switch (key.kind()) {
            case SEQUENCE ->
                !fallout.drops(key)
                        && owner(diff.before(), key).filter(fallout::drops).isPresent();
            case TABLE -> !fallout.drops(key) && lineage.moves(key);
            default -> false;
        };
    }

    private boolean links(Element element) {
        ElementKey key = element.key();
        boolean made = fallout.creates(key);
        Changed change = fallout.changed.get(key);
        return switch (element.body()) {
            case RelationBody.Sequence sequence ->
                sequence.ownedBy().isPresent()
                        && (made
                                || (change != null && change.touches("ownedBy"))
                                || owner(diff.before(), element.key()).filter(fallout::drops).isPresent()
                                || fallout.creates(sequence.ownedBy().get()));
            case RelationBody.Table table ->
                (table.partitionOf().isPresent()
                                && (made || fallout.relinked.contains(key) || touches(change, "partitionOf")))
                        || (!made && (fallout.relinked.contains(key) || touches(change, "inherits")))
                        || settles(key, table, made, change);
            case PartBody.Index index -> joins(index.attachedTo(), made, change);
            case PartBody.Constraint constraint -> joins(constraint.attachedTo(), made, change);
            default -> false;
        };
    }

    private boolean joins(Optional<ElementKey> parent, boolean made, @Nullable Changed change) {
        return parent.isPresent() && (made || touches(change, "attachedTo") || fallout.creates(parent.get()));
    }

    private static boolean touches(@Nullable Changed change, String attribute) {
        return change != null && change.touches(attribute);
    }

    /// An index it names has to be there first, and is forgotten when it was made again.
    private boolean settles(ElementKey key, RelationBody.Table table, boolean made, @Nullable Changed change) {
        Optional<String> identity = identityIndex(table);
        return touches(change, "identityIndex")
                || touches(change, "clusteredOn")
                || (made
                        && (!"DEFAULT".equals(table.identityIndex())
                                || table.clusteredOn().isPresent()))
                || identity.filter(name -> remade(fallout, key, name)).isPresent()
                || table.clusteredOn()
                        .filter(name -> remade(fallout, key, name))
                        .isPresent();
    }

    public static boolean remade(Fallout fallout, ElementKey table, String index) {
        return fallout.creates(table.part(ElementKind.INDEX, index))
                || fallout.creates(table.part(ElementKind.CONSTRAINT, index));
    }

    public static Optional<String> identityIndex(RelationBody.Table table) {
        String prefix = "INDEX ";
        return table.identityIndex().startsWith(prefix)
                ? Optional.of(table.identityIndex().substring(prefix.length()))
                : Optional.empty();
    }
}
