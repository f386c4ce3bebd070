package dev.drydock.app.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Something ends that cannot be taken back: what it is, line by line, and two ways on. The harmless one has
/// the focus.
public final class ChoiceSheet extends VBox {
    private final Label title = new Label("", Icon.WARNING.node(18, "warning"));
    private final Label sentence = new Label();
    private final VBox lines = new VBox(6);
    private final Button stay = new Button();
    private final Button go = new Button();

    /// What is asked. `go` names the act, for example "Close and roll back".
    public record Words(String title, String sentence, List<String> lines, String stay, String go) {}

    public ChoiceSheet() {
        getStyleClass().addAll("overlay-sheet", "crash-sheet");
        setMaxSize(620, Region.USE_PREF_SIZE);
        title.getStyleClass().add("title");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(240);
        scroll.setFocusTraversable(false);
        scroll.visibleProperty().bind(Bindings.isNotEmpty(lines.getChildren()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.getStyleClass().add("edge-to-edge");
        go.getStyleClass().add("danger");
        go.setId("choice-go");
        stay.setId("choice-stay");
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, sentence, scroll, buttons);
    }

    /// Shows the choice; `onStay` and `onGo` follow the buttons.
    public void open(Words words, Runnable onStay, Runnable onGo) {
        title.setText(words.title());
        sentence.setText(words.sentence());
        lines.getChildren().setAll(words.lines().stream().map(ChoiceSheet::line).toList());
        stay.setText(words.stay());
        go.setText(words.go());
        Describe.quietly(stay, words.stay());
        Describe.quietly(go, words.go());
        stay.setOnAction(event -> onStay.run());
        go.setOnAction(event -> onGo.run());
        stay.requestFocus();
    }

    /// Names the environment that the choice is about, in the place of the warning sign.
    public void about(EnvironmentLook look) {
        title.setGraphic(Badge.of(look));
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
