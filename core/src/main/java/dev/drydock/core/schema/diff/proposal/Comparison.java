package dev.drydock.core.schema.diff.proposal;

import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal.Evidence;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Weighs what an element that went and one that came have in common.
final class Comparison {
    private static final double MOST = 0.6;
    private static final double LIKE = 0.5;
    private static final int NAME_WEIGHT = 30;

    private final SchemaDiff diff;
    private final Map<ElementKey, Set<ElementKey>> before;
    private final Map<ElementKey, Set<ElementKey>> after;

    Comparison(SchemaDiff diff) {
        this.diff = diff;
        before = dependants(diff.before());
        after = dependants(diff.after());
    }

    private static Map<ElementKey, Set<ElementKey>> dependants(SchemaSnapshot snapshot) {
        Map<ElementKey, Set<ElementKey>> dependants = new HashMap<>();
        for (Dependency dependency : snapshot.dependencies()) {
            dependants.computeIfAbsent(dependency.on(), any -> new HashSet<>()).add(dependency.dependent());
        }
        return dependants;
    }

    /// Points by evidence; empty when the two cannot be one.
    Map<Evidence, Integer> of(Element gone, Element come) {
        Map<Evidence, Integer> points = new EnumMap<>(Evidence.class);
        boolean possible = switch (gone.body()) {
            case RelationBody.Column column -> column(gone.key(), column, come, points);
            case RelationBody relation -> relation(gone, come, points);
            case PartBody part -> alike(part, come.body(), gone.key(), come.key(), points);
            case TypeBody type -> type(type, come.body(), points);
            case RoutineBody routine -> routine(routine, come.body(), gone.key(), come.key(), points);
            default -> gone.key().kind() == ElementKind.SCHEMA && members(gone.key(), come.key(), points);
        };
        if (!possible) {
            return Map.of();
        }
        name(gone.key(), come.key(), points);
        Set<ElementKey> held = before.getOrDefault(gone.key(), Set.of());
        if (!held.isEmpty() && held.equals(after.getOrDefault(come.key(), Set.of()))) {
            points.put(Evidence.SAME_DEPENDANTS, 20);
        }
        return points;
    }

    private static void name(ElementKey gone, ElementKey come, Map<Evidence, Integer> points) {
        double likeness = NameLikeness.of(gone.name(), come.name());
        if (likeness >= LIKE) {
            points.put(Evidence.LIKE_NAME, (int) Math.round(likeness * NAME_WEIGHT));
        }
    }

    private boolean column(ElementKey gone, RelationBody.Column was, Element come, Map<Evidence, Integer> points) {
        if (!(come.body() instanceof RelationBody.Column is)) {
            return false;
        }
        boolean same = was.type().equals(is.type()) && was.collation().equals(is.collation());
        boolean related = base(was.type()).equals(base(is.type()));
        if (same) {
            points.put(Evidence.SAME_TYPE, 25);
        } else if (!related && NameLikeness.of(gone.name(), come.key().name()) < MOST) {
            return false;
        }
        if (place(diff.before(), gone, was) == place(diff.after(), come.key(), is)) {
            points.put(Evidence.SAME_PLACE, 20);
        }
        boolean rules = was.notNull() == is.notNull()
                && was.identity().isPresent() == is.identity().isPresent()
                && was.generated().equals(is.generated())
                && value(diff.before(), gone).equals(value(diff.after(), come.key()));
        if (same && rules) {
            points.put(Evidence.SAME_RULES, 10);
        }
        Set<String> keys = keys(diff.before(), gone);
        if (!keys.isEmpty() && keys.equals(keys(diff.after(), come.key()))) {
            points.put(Evidence.SAME_KEYS, 20);
        }
        return true;
    }

    private static String base(String type) {
        return type.replaceAll("\\(.*?\\)", "").strip();
    }

    private static int place(SchemaSnapshot snapshot, ElementKey key, RelationBody.Column column) {
        return (int) snapshot.parts(relation(key), ElementKind.COLUMN).values().stream()
                .map(Element::body)
                .filter(RelationBody.Column.class::isInstance)
                .filter(other -> ((RelationBody.Column) other).position() < column.position())
                .count();
    }

    private static ElementKey relation(ElementKey part) {
        return ElementKey.of(ElementKind.TABLE, part.schema(), part.parent());
    }

    private static Optional<Body> value(SchemaSnapshot snapshot, ElementKey column) {
        return snapshot.find(column.as(ElementKind.DEFAULT)).map(Element::body);
    }

    /// Keys and indexes that a column is in, by what they are and its place among their columns.
    private static Set<String> keys(SchemaSnapshot snapshot, ElementKey column) {
        Set<String> found = new HashSet<>();
        for (ElementKind kind : List.of(ElementKind.CONSTRAINT, ElementKind.INDEX)) {
            for (Element element : snapshot.parts(relation(column), kind).values()) {
                switch (element.body()) {
                    case PartBody.Constraint body
                    when body.columns().contains(column.name()) ->
                        found.add(body.type() + " " + body.columns().indexOf(column.name()) + " "
                                + body.columns().size() + body.reference().map(PartBody.Reference::table));
                    case PartBody.Index body -> {
                        List<String> names = body.keys().stream()
                                .map(PartBody.IndexKey::expression)
                                .toList();
                        if (names.contains(column.name())) {
                            found.add(body.method() + body.unique() + " " + names.indexOf(column.name()) + " "
                                    + names.size());
                        }
                    }
                    default -> {}
                }
            }
        }
        return found;
    }

    private boolean relation(Element gone, Element come, Map<Evidence, Integer> points) {
        if (gone.body() instanceof RelationBody.Sequence was && come.body() instanceof RelationBody.Sequence is) {
            if (was.equals(is)) {
                points.put(Evidence.SAME_DEFINITION, was.ownedBy().isPresent() ? 60 : 40);
            }
            return was.equals(is);
        }
        if (gone.body() instanceof RelationBody.View was
                && come.body() instanceof RelationBody.View is
                && was.definition().equals(is.definition())) {
            points.put(Evidence.SAME_DEFINITION, 50);
        }
        if (gone.body() instanceof RelationBody.MaterialisedView was
                && come.body() instanceof RelationBody.MaterialisedView is
                && was.definition().equals(is.definition())) {
            points.put(Evidence.SAME_DEFINITION, 50);
        }
        double shared =
                Shapes.shared(Shapes.columns(diff.before(), gone.key()), Shapes.columns(diff.after(), come.key()));
        if (shared == 1) {
            points.put(Evidence.SAME_COLUMNS, 55);
        } else if (shared >= MOST) {
            points.put(Evidence.MOST_COLUMNS, (int) Math.round(shared * 55));
        }
        Set<String> keys = Shapes.keys(diff.before(), gone.key());
        if (!keys.isEmpty() && keys.equals(Shapes.keys(diff.after(), come.key()))) {
            points.put(Evidence.SAME_KEYS, 10);
        }
        return shared >= MOST || points.containsKey(Evidence.SAME_DEFINITION);
    }

    /// Parts are one only when they are the same but for the name.
    private static boolean alike(
            PartBody was, Body is, ElementKey gone, ElementKey come, Map<Evidence, Integer> points) {
        boolean same = switch (was) {
            case PartBody.Index one ->
                is instanceof PartBody.Index other
                        && unnamed(one.definition(), gone).equals(unnamed(other.definition(), come));
            case PartBody.Trigger one ->
                is instanceof PartBody.Trigger other
                        && unnamed(one.definition(), gone).equals(unnamed(other.definition(), come));
            case PartBody.Rule one ->
                is instanceof PartBody.Rule other
                        && unnamed(one.definition(), gone).equals(unnamed(other.definition(), come));
            case PartBody.Constraint any -> was.equals(is);
            case PartBody.Policy any -> was.equals(is);
        };
        if (same) {
            points.put(Evidence.SAME_DEFINITION, 55);
            String relation = gone.parent();
            if (!relation.equals(come.parent())
                    && gone.name().contains(relation)
                    && gone.name().replace(relation, come.parent()).equals(come.name())) {
                points.put(Evidence.FOLLOWS_RELATION, 20);
            }
        }
        return same;
    }

    /// A definition without the name it makes.
    private static String unnamed(String definition, ElementKey key) {
        String quoted = "\"" + key.name().replace("\"", "\"\"") + "\"";
        String name = definition.contains(quoted) ? quoted : key.name();
        int at = definition.indexOf(name);
        return at < 0 ? definition : definition.substring(0, at) + "*" + definition.substring(at + name.length());
    }

    private static boolean type(TypeBody was, Body is, Map<Evidence, Integer> points) {
        if (was.equals(is)) {
            points.put(was instanceof TypeBody.EnumType ? Evidence.SAME_LABELS : Evidence.SAME_DEFINITION, 50);
            return true;
        }
        if (was instanceof TypeBody.EnumType one && is instanceof TypeBody.EnumType other) {
            double shared = Shapes.share(new HashSet<>(one.labels()), new HashSet<>(other.labels()));
            if (shared >= LIKE) {
                points.put(Evidence.SAME_LABELS, (int) Math.round(shared * 45));
            }
            return shared >= LIKE;
        }
        return false;
    }

    private static boolean routine(
            RoutineBody was, Body is, ElementKey gone, ElementKey come, Map<Evidence, Integer> points) {
        boolean same = switch (was) {
            case RoutineBody.Routine one ->
                is instanceof RoutineBody.Routine other
                        && unnamed(one.definition(), gone).equals(unnamed(other.definition(), come));
            case RoutineBody.Aggregate any -> was.equals(is);
        };
        if (same && gone.arguments().equals(come.arguments())) {
            points.put(Evidence.SAME_DEFINITION, 55);
        }
        return same && gone.arguments().equals(come.arguments());
    }

    private boolean members(ElementKey gone, ElementKey come, Map<Evidence, Integer> points) {
        double shared = Shapes.share(members(diff.before(), gone.name()), members(diff.after(), come.name()));
        if (shared >= MOST) {
            points.put(Evidence.SAME_MEMBERS, (int) Math.round(shared * 60));
        }
        return shared >= MOST;
    }

    private static Set<String> members(SchemaSnapshot snapshot, String schema) {
        return snapshot.elements().keySet().stream()
                .filter(key -> key.schema().equals(schema))
                .map(key -> key.kind() + " " + key.parent() + " " + key.name())
                .collect(Collectors.toSet());
    }
}
