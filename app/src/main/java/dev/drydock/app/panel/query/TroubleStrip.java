package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.keep.Trouble;
import dev.drydock.app.panel.query.keep.Troubles;
import dev.drydock.app.words.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One line for each thing that the user's own store refused, with what tries it again. Not there while there
/// is none.
final class TroubleStrip extends VBox {
    private static final Messages TEXTS = QueryWords.TEXTS;

    private final Troubles troubles;

    TroubleStrip(Troubles troubles) {
        this.troubles = troubles;
        getStyleClass().add("trouble-strip");
        managedProperty().bind(visibleProperty());
        troubles.all().addListener((ListChangeListener<Trouble>) change -> render());
        render();
    }

    private void render() {
        getChildren().setAll(troubles.all().stream().map(TroubleStrip::line).toList());
        setVisible(!troubles.all().isEmpty());
    }

    private static HBox line(Trouble trouble) {
        Label sentence = new Label(QueryWords.trouble(trouble));
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button again = new Button(TEXTS.text("trouble.again"), Icon.REFRESH.node(14));
        again.getStyleClass().add("small-button");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> trouble.again().run());
        Describe.quietly(again, TEXTS.text("trouble.again"));
        HBox line = new HBox(8, Icon.WARNING.node(14, "warning"), sentence, again);
        line.getStyleClass().addAll("state-line", "warning");
        return line;
    }
}
