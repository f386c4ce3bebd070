package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// Walks through the columns of a wide result, or finds them by name.
final class ColumnBar extends HBox {
    private final Messages texts;
    private final Consumer<ColumnWindow> show;
    private final Label range = new Label();
    private final PauseTransition pause = new PauseTransition(Duration.millis(150));
    private ColumnWindow window;

    ColumnBar(ColumnWindow first, Messages texts, Consumer<ColumnWindow> show) {
        super(8);
        this.window = first;
        this.texts = texts;
        this.show = show;
        getStyleClass().add("column-bar");
        range.getStyleClass().add("muted-small");
        FilterField names = new FilterField(texts.text("columns.filter"), "");
        names.textProperty().addListener((seen, before, now) -> pause.playFromStart());
        pause.setOnFinished(event -> change(
                names.textProperty().get().isBlank()
                        ? ColumnWindow.first(window.columns())
                        : ColumnWindow.named(
                                window.columns(), names.textProperty().get())));
        Button back = step(texts.text("columns.previous"), -1);
        back.getGraphic().setRotate(180);
        getChildren().addAll(range, back, step(texts.text("columns.next"), 1), names);
        words();
    }

    private Button step(String what, int by) {
        Button button = new Button("", Icon.CHEVRON_RIGHT.node(14));
        button.getStyleClass().add("icon-button");
        button.setOnAction(
                event -> change(ColumnWindow.from(window.columns(), window.firstShown() + by * ColumnWindow.MOST)));
        return Describe.control(button, what);
    }

    private void change(ColumnWindow to) {
        window = to;
        words();
        show.accept(to);
    }

    private void words() {
        range.setText(texts.text(
                "columns.range",
                window.shown().isEmpty() ? 0 : window.firstShown() + 1,
                window.lastShown() + 1,
                window.columns().size()));
    }
}
