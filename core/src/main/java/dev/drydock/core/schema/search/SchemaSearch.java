package dev.drydock.core.schema.search;

import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Looks for a text, in any case, in what a snapshot says beyond the names of objects. Immutable, any thread;
/// takes time linear in the size of all texts.
public final class SchemaSearch {
    private static final int BEFORE = 24;
    private static final int SHOWN = 90;

    private final List<Entry> entries = new ArrayList<>();

    public SchemaSearch(SchemaSnapshot snapshot) {
        for (Element element : snapshot.elements().values()) {
            ElementKey key = element.key();
            if (key.kind() == ElementKind.COLUMN) {
                add(key, Where.COLUMN, key.name());
            }
            element.comment().ifPresent(text -> add(key, Where.COMMENT, text));
            String definition = definition(element.body());
            if (!definition.isEmpty()) {
                add(key, Where.DEFINITION, definition);
            }
        }
    }

    /// What a text was found in.
    public enum Where {
        COLUMN,
        COMMENT,
        DEFINITION
    }

    /// @param text the place that matched with some of what is around it, in one line
    public record Hit(ElementKey key, Where where, String text) {}

    private record Entry(ElementKey key, Where where, String text, String folded) {}

    private void add(ElementKey key, Where where, String text) {
        entries.add(new Entry(key, where, text, text.toLowerCase(Locale.ROOT)));
    }

    /// In the order of their places, then of their keys. A blank text finds nothing.
    ///
    /// @param most for each place
    public List<Hit> find(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Map<Where, List<Hit>> found = new EnumMap<>(Where.class);
        if (!wanted.isEmpty()) {
            for (Entry entry : entries) {
                int at = entry.folded.indexOf(wanted);
                List<Hit> hits = at < 0 ? List.of() : found.computeIfAbsent(entry.where, none -> new ArrayList<>());
                if (at >= 0 && hits.size() < most) {
                    hits.add(new Hit(entry.key, entry.where, around(entry.text, at)));
                }
            }
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static String around(String text, int at) {
        int from = at <= BEFORE ? 0 : at - BEFORE;
        int to = Math.min(text.length(), from + SHOWN);
        String piece = text.substring(Math.min(from, text.length()), to).replaceAll("\\s+", " ");
        return (from > 0 ? "…" : "") + piece.strip() + (to < text.length() ? "…" : "");
    }

    private static String definition(Body body) {
        return switch (body) {
            case RelationBody.View view -> view.definition();
            case RelationBody.MaterialisedView view -> view.definition();
            case RelationBody.ColumnDefault value -> value.expression();
            case RelationBody.Column column ->
                column.generated().map(RelationBody.Generated::expression).orElse("");
            case PartBody.Constraint constraint -> constraint.definition();
            case PartBody.Index index -> index.definition();
            case PartBody.Trigger trigger -> trigger.definition();
            case PartBody.Rule rule -> rule.definition();
            case PartBody.Policy policy ->
                policy.using().orElse("") + " " + policy.withCheck().orElse("");
            case RoutineBody.Routine routine -> routine.definition();
            case RoutineBody.Aggregate aggregate -> aggregate.definition();
            case TypeBody.EnumType type -> String.join(", ", type.labels());
            case DatabaseBody.Statistics statistics -> statistics.definition();
            default -> "";
        };
    }
}
