package dev.drydock.core.schema.translate;

import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.RelationBody.View;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The other schema as far as it has been written. One thread.
public final class ResultDraft {
    public final Notes notes = new Notes();

    private final SchemaSnapshot blank;
    private final List<Element> elements = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    public ResultDraft(SchemaSnapshot blank, NeutralSchema schema) {
        this.blank = blank;
        notes.addAll(schema.notes());
    }

    public void add(ElementKey key, Optional<String> comment, Body body) {
        elements.add(new Element(key, Optional.empty(), comment, List.of(), body));
    }

    public void add(ElementKey key, Body body) {
        add(key, Optional.empty(), body);
    }

    public void table(ElementKey key, Optional<String> comment, Optional<String> engine, Map<String, String> options) {
        SortedMap<String, String> sorted = new TreeMap<>(options);
        add(
                key,
                comment,
                new Table(
                        Persistence.PERMANENT,
                        engine,
                        Optional.empty(),
                        sorted,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        "DEFAULT",
                        Optional.empty()));
    }

    public void depends(ElementKey dependent, ElementKey on) {
        dependencies.add(new Dependency(dependent, on));
    }

    /// Views whose query translates; those that use one which does not are left out with it.
    ///
    /// @param schema where they go
    /// @param options that every view has there
    public void views(NeutralSchema all, String schema, Expressions expressions, SortedMap<String, String> options) {
        Map<String, String> written = new TreeMap<>();
        for (NeutralSchema.View view : all.views()) {
            expressions.query(view.query()).ifPresent(query -> written.put(view.name(), query));
        }
        List<String> missing = all.views().stream()
                .map(NeutralSchema.View::name)
                .filter(name -> !written.containsKey(name))
                .toList();
        while (!missing.isEmpty()) {
            List<String> gone = missing;
            missing = written.entrySet().stream()
                    .filter(entry -> gone.stream().anyMatch(name -> mentions(entry.getValue(), name)))
                    .map(Map.Entry::getKey)
                    .toList();
            missing.forEach(written::remove);
        }
        for (NeutralSchema.View view : all.views()) {
            String query = written.get(view.name());
            if (query == null) {
                notes.lost(view.source(), Reason.UNREADABLE_TEXT, view.query());
                continue;
            }
            ElementKey key = ElementKey.of(ElementKind.VIEW, schema, view.name());
            add(key, view.comment(), new View(query, options));
            for (NeutralSchema.Table table : all.tables()) {
                if (mentions(query, table.name())) {
                    depends(key, ElementKey.of(ElementKind.TABLE, schema, table.name()));
                }
            }
            for (String other : written.keySet()) {
                if (!other.equals(view.name()) && mentions(query, other)) {
                    depends(key, ElementKey.of(ElementKind.VIEW, schema, other));
                }
            }
        }
    }

    private static boolean mentions(String query, String name) {
        return Pattern.compile("[\"`]" + Pattern.quote(name) + "[\"`]")
                .matcher(query)
                .find();
    }

    public Translation translation() {
        List<Element> all = new ArrayList<>(blank.elements().values());
        all.addAll(elements);
        List<Dependency> ties = new ArrayList<>(blank.dependencies());
        ties.addAll(dependencies);
        return new Translation(SchemaSnapshot.of(blank.origin(), all, ties), notes.sorted());
    }
}
