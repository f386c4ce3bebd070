package dev.drydock.app.panel.schema;

import dev.drydock.app.panel.schema.page.Deeds;
import dev.drydock.app.panel.schema.page.Definition;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What the page of an object asks for, done by the view models.
final class SchemaDeeds implements Deeds {
    private final SchemaViewModel model;

    SchemaDeeds(SchemaViewModel model) {
        this.model = model;
    }

    @Override
    public Optional<String> sqlName(ObjectName object) {
        return model.sqlName(object);
    }

    @Override
    public void openData(ObjectName object) {
        model.openData(object);
    }

    @Override
    public void insert(ObjectName object) {
        model.insert(object);
    }

    @Override
    public void copyDdl(ObjectName object) {
        Optional<ElementKey> key = ElementKeys.of(object);
        if (key.isPresent() && model.whole().ports().isPresent()) {
            model.whole().want(read -> copy(exact(read, key.get(), false).text()));
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
        model.notes().open(key);
    }

    @Override
    public void change(ElementKey key) {
        model.draft().change(key);
    }

    @Override
    public ObservableValue<Whole> whole() {
        return model.whole().state();
    }

    @Override
    public void readWhole(boolean again) {
        if (again) {
            model.whole().refresh();
        } else {
            model.whole().want();
        }
    }

    @Override
    public Definition exact(Whole.Read read, ElementKey key, boolean drop) {
        return model.whole()
                .ports()
                .map(StructurePorts::ddl)
                .map(writer -> ObjectDdl.text(
                        drop
                                ? ObjectDdl.drop(read.snapshot(), key, writer)
                                : ObjectDdl.create(read.snapshot(), key, writer)))
                .map(model::definition)
                .orElseThrow();
    }
}
