package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.diff.AttributeChange;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which changes PostgreSQL has no ALTER for.
public final class Recreation {
    private static final int DROP_EXPRESSION_SINCE = 13;
    private static final Set<String> STANDING = Set.of("owner", "comment", "grants");

    private final SchemaDiff diff;

    public Recreation(SchemaDiff diff) {
        this.diff = diff;
    }

    public boolean needed(Changed change) {
        if (change.touches("kind")) {
            return true;
        }
        return switch (change.after().body()) {
            case RelationBody.Table any ->
                change.touches("partitionKey") || change.touches("ofType") || change.touches("foreign");
            case RelationBody.View any -> change.touches("definition") && !replaceable(change.key());
            case RelationBody.MaterialisedView any -> change.touches("definition");
            case RelationBody.Column column -> regenerated(change, column);
            case PartBody.Constraint constraint -> rebuilt(change, constraint);
            case PartBody.Index any -> touchesBeyond(change, Set.of("attachedTo"));
            case PartBody.Trigger any -> change.touches("definition");
            case PartBody.Policy any -> touchesBeyond(change, Set.of());
            case RoutineBody.Routine any -> change.touches("arguments") || change.touches("result") || sort(change);
            case RoutineBody.Aggregate any -> touchesBeyond(change, Set.of());
            case DatabaseBody.EventTrigger any -> touchesBeyond(change, Set.of("firing"));
            case DatabaseBody.Publication any -> change.touches("allTables");
            case DatabaseBody.Statistics any -> change.touches("definition");
            case TypeBody.Collation any -> change.touches("definition");
            default -> false;
        };
    }

    private static boolean touchesBeyond(Changed change, Set<String> fine) {
        return change.attributes().stream()
                .map(AttributeChange::name)
                .anyMatch(name -> !fine.contains(name) && !STANDING.contains(name));
    }

    private static boolean sort(Changed change) {
        return change.before().body() instanceof RoutineBody.Routine before
                && change.after().body() instanceof RoutineBody.Routine after
                && before.kind() != after.kind();
    }

    private boolean regenerated(Changed change, RelationBody.Column after) {
        if (!change.touches("generated") || !(change.before().body() instanceof RelationBody.Column before)) {
            return false;
        }
        boolean dropsExpression = after.generated().isEmpty()
                && before.generated().filter(RelationBody.Generated::stored).isPresent()
                && diff.before().origin().majorVersion() >= DROP_EXPRESSION_SINCE;
        return !dropsExpression;
    }

    private static boolean rebuilt(Changed change, PartBody.Constraint after) {
        boolean joinsParent =
                !change.touches("definition") && after.attachedTo().isPresent();
        return touchesBeyond(change, joinsParent ? Set.of("attachedTo") : Set.of()) && !validated(change, after);
    }

    /// Only checked now, where it was taken on trust before.
    public static boolean validated(Changed change, PartBody.Constraint after) {
        return after.validated()
                && change.before().body() instanceof PartBody.Constraint before
                && !before.validated()
                && before.definition().equals(after.definition() + " NOT VALID");
    }

    /// CREATE OR REPLACE VIEW may only add columns at the end.
    private boolean replaceable(ElementKey view) {
        List<List<String>> before = columns(diff.before(), view);
        List<List<String>> after = columns(diff.after(), view);
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    }

    private static List<List<String>> columns(SchemaSnapshot snapshot, ElementKey relation) {
        SortedMap<Integer, List<String>> columns = new TreeMap<>();
        snapshot.parts(relation, ElementKind.COLUMN).forEach((key, element) -> {
            if (element.body() instanceof RelationBody.Column column) {
                columns.put(
                        column.position(),
                        List.of(key.name(), column.type(), column.collation().orElse("")));
            }
        });
        return List.copyOf(columns.values());
    }

    /// A type whose values or shape change in a way that only a new type can have.
    public boolean needsSwap(Changed change) {
        return switch (change.after().body()) {
            case TypeBody.EnumType after ->
                change.before().body() instanceof TypeBody.EnumType before
                        && !isPartInOrder(before.labels(), after.labels());
            case TypeBody.Domain domain ->
                change.touches("type")
                        || change.touches("collation")
                        || (domain.notNull() && change.touches("notNull") && isInside(change.key()));
            case TypeBody.RangeType any -> touchesBeyond(change, Set.of());
            case TypeBody.CompositeType after ->
                change.before().body() instanceof TypeBody.CompositeType before
                        && (reordered(before, after) || reshaped(before, after));
            default -> false;
        };
    }

    /// Whether columns hold the domain inside of an array, a row or a range: the server does not look in there
    /// and so allows no further demand.
    boolean isInside(ElementKey domain) {
        String name = domain.name();
        return diff.before().dependencies().stream()
                .filter(dependency -> dependency.on().equals(domain))
                .anyMatch(dependency -> switch (dependency.dependent().kind()) {
                    case COMPOSITE_TYPE, RANGE_TYPE -> true;
                    case COLUMN ->
                        column(diff.before(), dependency.dependent())
                                .filter(column -> column.type().endsWith("]") && !name.endsWith("]"))
                                .isPresent();
                    default -> false;
                });
    }

    public static boolean isPartInOrder(List<String> part, List<String> whole) {
        int found = 0;
        for (String label : whole) {
            if (found < part.size() && part.get(found).equals(label)) {
                found++;
            }
        }
        return found == part.size();
    }

    private static boolean reordered(TypeBody.CompositeType before, TypeBody.CompositeType after) {
        List<String> old =
                before.attributes().stream().map(TypeBody.Attribute::name).toList();
        List<String> now =
                after.attributes().stream().map(TypeBody.Attribute::name).toList();
        List<String> kept = old.stream().filter(now::contains).toList();
        return !now.subList(0, Math.min(kept.size(), now.size())).equals(kept);
    }

    /// An attribute with another type: no ALTER may touch it while a column uses the type.
    private static boolean reshaped(TypeBody.CompositeType before, TypeBody.CompositeType after) {
        return after.attributes().stream()
                .anyMatch(attribute -> before.attributes().stream()
                        .anyMatch(had -> had.name().equals(attribute.name()) && !had.equals(attribute)));
    }

    public static Optional<RelationBody.Column> column(SchemaSnapshot snapshot, ElementKey key) {
        return snapshot.body(key, RelationBody.Column.class);
    }
}
