package dev.drydock.app.panel.schema.erd;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import java.util.List;

/// The same as the picture, as a table.
final class RelationTable {
    private static final Messages TEXTS = Messages.of(RelationTable.class);

    private final FactTable<ErdRelation> table = new FactTable<>(
            TEXTS.text("list.what"),
            List.of(
                    new Fact<>(
                            TEXTS.text("list.from"),
                            200,
                            "mono may-be-cut",
                            r -> ErdWords.end(r.from(), r.fromColumns())),
                    new Fact<>(TEXTS.text("list.many"), 135, "may-be-cut", r -> ErdWords.word(r.many())),
                    new Fact<>(TEXTS.text("list.to"), 150, "mono may-be-cut", r -> ErdWords.end(r.to(), r.toColumns())),
                    new Fact<>(TEXTS.text("list.one"), 105, "may-be-cut", r -> ErdWords.word(r.one())),
                    new Fact<>(TEXTS.text("list.because"), 210, "may-be-cut", ErdWords::because)));

    RelationTable(ErdViewModel model) {
        table.setId("erd-list");
        table.setOnMouseClicked(event -> {
            ErdRelation chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getClickCount() == 2) {
                model.focus(chosen.from());
            }
        });
    }

    FactTable<ErdRelation> node() {
        return table;
    }

    void show(ErdState now) {
        table.show(now.layout().map(l -> l.model()).orElse(ErdModel.none()).relations());
    }
}
