package dev.drydock.app.panel.schema.erd;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The pane on models of its own; layouts are made at once. FX thread.
final class ErdStage {
    final List<ElementKey> opened = new ArrayList<>();
    final ErdViewModel model = new ErdViewModel(Runnable::run, Runnable::run, opened::add);
    final ErdPane pane;

    private ErdStage(Optional<Path> save) {
        pane = new ErdPane(model, (owner, title, name) -> save.map(folder -> folder.resolve(name)));
    }

    static ErdStage loading() {
        return new ErdStage(Optional.empty());
    }

    static ErdStage of(ErdModel of, Optional<ElementKey> focus, Consumer<ErdViewModel> then) {
        return of(of, focus, then, Optional.empty());
    }

    static ErdStage of(ErdModel of, Optional<ElementKey> focus, Consumer<ErdViewModel> then, Optional<Path> save) {
        ErdStage stage = new ErdStage(save);
        stage.model.show(of, focus);
        then.accept(stage.model);
        return stage;
    }

    /// In a card as large as in the schema panel.
    Node card(double width, double height) {
        StackPane card = new StackPane(pane);
        card.getStyleClass().add("fact-card");
        card.setMaxSize(width, height);
        card.setMinSize(width, height);
        return new StackPane(card);
    }
}
