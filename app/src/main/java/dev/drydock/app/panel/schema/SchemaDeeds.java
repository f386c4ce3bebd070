package dev.drydock.app.panel.schema;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.schema.catalog.Catalog;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.panel.schema.page.Deeds;
import dev.drydock.app.panel.schema.page.Definition;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SqlNames;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What the page of an object asks for, done by the view models.
final class SchemaDeeds implements Deeds {
    private static final int ROWS = 500;

    private final SchemaViewModel model;
    private final SchemaServices services;
    private final SchemaDiagram diagram;

    SchemaDeeds(SchemaViewModel model) {
        this.model = model;
        this.services = model.bench().services();
        this.diagram = new SchemaDiagram(model);
    }

    @Override
    public Optional<String> sqlName(ObjectName object) {
        return model.bench().whole().of().map(syntax -> SqlNames.of(object, syntax));
    }

    /// Opens a query tab with a SELECT over the object; it runs when the user says so.
    @Override
    public void openData(ObjectName object) {
        sqlName(object)
                .ifPresent(name -> services.go()
                        .accept(new Destination.Query(
                                Optional.of(model.state().get().profileId()),
                                Optional.of("SELECT *\nFROM " + name + "\nLIMIT " + ROWS + ";\n"))));
    }

    @Override
    public void insert(ObjectName object) {
        sqlName(object)
                .ifPresent(name -> services.insert().accept(model.state().get().profileId(), name));
    }

    void goToConnections() {
        services.go()
                .accept(new Destination.Connections(
                        model.state().get().profile().map(ConnectionProfile::id)));
    }

    @Override
    public void copyDdl(ObjectName object) {
        Optional<ElementKey> key = ElementKeys.of(object);
        if (key.isPresent() && model.bench().whole().ports().isPresent()) {
            model.bench()
                    .whole()
                    .want(read -> copy(exact(read, key.get(), false).text()));
        } else if (model.state().get().chosen() instanceof SchemaState.Chosen.Shown shown) {
            copy(shown.definition().text());
        }
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    @Override
    public void visit(ElementKey key) {
        model.choose(key);
    }

    @Override
    public void comment(ElementKey key) {
        model.bench().notes().open(key);
    }

    @Override
    public void change(ElementKey key) {
        model.bench().draft().change(key);
    }

    @Override
    public ObservableValue<Whole> whole() {
        return model.bench().whole().state();
    }

    @Override
    public void readWhole(boolean again) {
        if (again) {
            model.bench().whole().refresh();
        } else {
            model.bench().whole().want();
        }
    }

    @Override
    public Node diagram(Whole.Read read, ElementKey table) {
        return diagram.around(read, table);
    }

    /// All of a schema.
    Node diagram(Whole.Read read, String schema) {
        return diagram.of(read, schema);
    }

    @Override
    public Definition exact(Whole.Read read, ElementKey key, boolean drop) {
        return model.bench()
                .whole()
                .ports()
                .map(StructurePorts::ddl)
                .map(writer -> ObjectDdl.text(
                        drop
                                ? ObjectDdl.drop(read.snapshot(), key, writer)
                                : ObjectDdl.create(read.snapshot(), key, writer)))
                .map(text -> Definition.of(text, model.bench().whole().syntax()))
                .orElseThrow();
    }

    /// In the schema of what is chosen, else in the largest.
    void newTable() {
        SchemaState now = model.state().get();
        Optional<String> schema = now.chosen().subject().map(ObjectName::schema).filter(s -> !s.isEmpty());
        if (schema.isEmpty() && now.names() instanceof SchemaState.Names.Read read) {
            schema = read.catalog().schemas().stream()
                    .max(Comparator.comparingInt(Catalog.Schema::size))
                    .map(Catalog.Schema::name);
        }
        schema.ifPresent(in -> model.bench()
                .draft()
                .create(ElementKey.of(ElementKind.TABLE, in, SchemaWords.TEXTS.text("newTable.name"))));
    }
}
