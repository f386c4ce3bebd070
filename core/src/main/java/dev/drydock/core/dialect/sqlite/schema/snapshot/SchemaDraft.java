package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.text.Layout;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.TableOptions;
import dev.drydock.core.dialect.sqlite.schema.text.UnreadableText;
import dev.drydock.core.dialect.sqlite.schema.text.Word;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Firing;
import dev.drydock.core.schema.snapshot.PartBody.Trigger;
import dev.drydock.core.schema.snapshot.RelationBody.ColumnDefault;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.RelationBody.View;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What has been read so far. Foreign keys and what hangs on relations are looked up when all is there.
final class SchemaDraft {
    private final List<StoredText> later = new ArrayList<>();
    private final Map<String, TableDraft> tables = new LinkedHashMap<>();
    private final Map<String, ElementKey> relations = new LinkedHashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    void add(StoredText text) {
        boolean table = text.type().equals("table");
        if (table || text.type().equals("view")) {
            ElementKey key = ElementKey.of(table ? ElementKind.TABLE : ElementKind.VIEW, text.schema(), text.name());
            relations.put(place(text.schema(), text.name()), key);
            if (table) {
                table(key, text.sql());
            }
        }
        if (!table) {
            later.add(text);
        }
    }

    private static String place(String schema, String name) {
        return schema + "\0" + Names.folded(name);
    }

    SchemaSnapshot snapshot(Origin origin) {
        ConstraintElements constraints = new ConstraintElements(tables);
        tables.values().forEach(table -> constraints.of(table, elements, dependencies));
        for (StoredText text : later) {
            switch (text.type()) {
                case "view" -> view(text);
                case "index" -> index(text);
                default -> trigger(text);
            }
        }
        return SchemaSnapshot.of(origin, elements, dependencies);
    }

    private void table(ElementKey key, String sql) {
        TableText text = new TableText(key.name(), sql);
        try {
            text.read();
        } catch (UnreadableText unknown) {
            SortedMap<String, String> whole =
                    new TreeMap<>(Map.of(TableOptions.DEFINITION, Layout.query(Words.of(sql))));
            elements.add(Element.of(key, body(whole)));
            return;
        }
        elements.add(Element.of(key, body(text.options)));
        for (ColumnDraft column : text.columns) {
            ElementKey place = key.part(ElementKind.COLUMN, column.name);
            elements.add(Element.of(place, column.body()));
            column.defaultExpression.ifPresent(
                    value -> elements.add(Element.of(place.as(ElementKind.DEFAULT), new ColumnDefault(value))));
        }
        tables.put(
                place(key.schema(), key.name()),
                new TableDraft(
                        key, text.columns.stream().map(column -> column.name).toList(), text.constraints));
    }

    private static Table body(SortedMap<String, String> options) {
        return new Table(
                Persistence.PERMANENT,
                Optional.empty(),
                Optional.empty(),
                options,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                "DEFAULT",
                Optional.empty());
    }

    private void view(StoredText text) {
        ElementKey key = ElementKey.of(ElementKind.VIEW, text.schema(), text.name());
        Words words = Words.of(text.sql());
        SortedMap<String, String> options = new TreeMap<>();
        Words query = words;
        if (words.take("CREATE", "VIEW")) {
            words.next();
            if (words.is("(")) {
                List<String> columns =
                        words.inParentheses().parts().stream().map(Words::name).toList();
                options.put(TableOptions.COLUMNS, Names.list(columns));
            }
            words.need("AS");
            query = words.rest();
        }
        elements.add(Element.of(key, new View(Layout.query(query), options)));
        mentions(key, query);
    }

    private void index(StoredText text) {
        TableDraft table = tables.get(place(text.schema(), text.table()));
        if (table != null) {
            elements.add(Element.of(
                    table.key().part(ElementKind.INDEX, text.name()),
                    new IndexText(table, text.name(), text.sql()).body()));
        }
    }

    private void trigger(StoredText text) {
        ElementKey relation = relations.get(place(text.schema(), text.table()));
        if (relation != null) {
            Words words = Words.of(text.sql());
            words.need("CREATE", "TRIGGER");
            words.next();
            Words rest = words.rest();
            Body body = new Trigger(
                    "CREATE TRIGGER " + Names.quoted(text.name()) + " " + Layout.statements(rest), Firing.ORIGIN);
            ElementKey key = relation.part(ElementKind.TRIGGER, text.name());
            elements.add(Element.of(key, body));
            mentions(key, rest);
        }
    }

    /// By name: an alias that is called like a relation counts as the relation.
    private void mentions(ElementKey key, Words words) {
        for (Word word : words.all()) {
            if (word.isName()) {
                Optional.ofNullable(relations.get(place(key.schema(), word.name())))
                        .filter(relation -> !relation.equals(key)
                                && !(key.isPart() && relation.name().equals(key.parent())))
                        .ifPresent(relation -> dependencies.add(new Dependency(key, relation)));
            }
        }
    }

    /// @param columns in order
    record TableDraft(ElementKey key, List<String> columns, List<ConstraintDraft> constraints) {
        TableDraft {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
        }
    }
}
