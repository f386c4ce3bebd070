package dev.drydock.app.kit;

import dev.drydock.app.words.Messages;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks why somebody makes an environment less safe, and says what follows from it.
public final class ReasonSheet extends VBox {
    private static final Messages WORDS = Messages.of(ReasonSheet.class);

    private final HBox head = new HBox(10);
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label problem = new Label("", Icon.WARNING.node(14, "danger"));
    private final TextField reason = new TextField();
    private final Button go = new Button();
    private final Button stay = new Button();
    private BiConsumer<String, Consumer<Optional<String>>> given = (text, answered) -> {};
    private Runnable close = () -> {};

    /// @param prompt an example of a reason
    /// @param go verb and object
    public record Words(EnvironmentLook look, String title, String sentence, String prompt, String go, String stay) {}

    public ReasonSheet() {
        getStyleClass().addAll("overlay-sheet", "crash-sheet");
        setMaxSize(560, Region.USE_PREF_SIZE);
        title.getStyleClass().add("title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        reason.setId("reason");
        Describe.control(reason, WORDS.text("reason"));
        reason.setOnAction(event -> give());
        go.setId("reason-go");
        go.getStyleClass().add("danger");
        go.setOnAction(event -> give());
        stay.setOnAction(event -> close.run());
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, sentence, new Label(WORDS.text("reason")), reason, problem, buttons);
    }

    /// @param forwarded takes the reason and whom to answer: empty when it was taken, else why not
    /// @param closed the question is over
    public void open(Words words, BiConsumer<String, Consumer<Optional<String>>> forwarded, Runnable closed) {
        given = forwarded;
        close = closed;
        title.setText(words.title());
        sentence.setText(words.sentence());
        head.getChildren().setAll(Badge.of(words.look()), title);
        reason.setPromptText(words.prompt());
        go.setText(words.go());
        Describe.quietly(go, words.go());
        stay.setText(words.stay());
        Describe.quietly(stay, words.stay());
        reason.clear();
        say("");
        go.setDisable(false);
        reason.requestFocus();
    }

    private void give() {
        if (go.isDisabled()) {
            return;
        }
        go.setDisable(true);
        given.accept(reason.getText(), refused -> {
            go.setDisable(false);
            if (refused.isEmpty()) {
                close.run();
            } else {
                say(refused.get());
                reason.requestFocus();
            }
        });
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }
}
