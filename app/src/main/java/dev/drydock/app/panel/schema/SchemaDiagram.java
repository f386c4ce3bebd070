package dev.drydock.app.panel.schema;

import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.panel.schema.erd.ErdPane;
import dev.drydock.app.panel.schema.erd.ErdViewModel;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The diagram of the panel: one, that keeps its distance and its choices from table to table. FX thread.
final class SchemaDiagram {
    private final SchemaViewModel panel;
    private final SchemaServices services;
    private final ErdViewModel model;
    private final ErdPane pane;
    private Optional<Made> made = Optional.empty();
    private int asked;

    /// The relations of one reading.
    private record Made(Whole.Read of, ErdModel model) {}

    SchemaDiagram(SchemaViewModel panel) {
        this.panel = panel;
        services = panel.bench().services();
        model = new ErdViewModel(services.drawing().background(), services.fx(), panel::choose);
        pane = new ErdPane(model, services.drawing().saver());
    }

    Node around(Whole.Read read, ElementKey table) {
        return show(read, Optional.of(table), "");
    }

    Node of(Whole.Read read, String schema) {
        return show(read, Optional.empty(), schema);
    }

    private Node show(Whole.Read read, Optional<ElementKey> table, String schema) {
        int mine = ++asked;
        made.filter(m -> m.of().equals(read))
                .ifPresentOrElse(
                        m -> model.show(part(m.model(), table, schema), table), () -> make(read, mine, table, schema));
        StackPane card = new StackPane(pane);
        card.getStyleClass().add("fact-card");
        return card;
    }

    private void make(Whole.Read read, int mine, Optional<ElementKey> table, String schema) {
        model.reading();
        Map<ElementKey, Long> rows = rows();
        var _ = CompletableFuture.supplyAsync(
                        () -> new Made(read, ErdModel.of(read.snapshot(), rows)),
                        services.drawing().background())
                .thenAcceptAsync(
                        now -> {
                            if (mine == asked) {
                                made = Optional.of(now);
                                model.show(part(now.model(), table, schema), table);
                            }
                        },
                        services.fx());
    }

    private static ErdModel part(ErdModel all, Optional<ElementKey> table, String schema) {
        return table.isPresent() ? all : all.in(schema);
    }

    /// What the catalog estimates.
    private Map<ElementKey, Long> rows() {
        Map<ElementKey, Long> rows = new HashMap<>();
        if (panel.state().get().names() instanceof SchemaState.Names.Read read) {
            read.catalog()
                    .objects()
                    .forEach(object -> ElementKeys.of(object).ifPresent(key -> rows.put(key, object.estimatedRows())));
        }
        return rows;
    }
}
