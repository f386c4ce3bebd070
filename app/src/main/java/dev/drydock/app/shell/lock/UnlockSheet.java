package dev.drydock.app.shell.lock;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
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

/// Asks for the reason of an unlock, and says what follows from it.
public final class UnlockSheet extends VBox {
    private static final Messages WORDS = Messages.of(UnlockSheet.class);

    private final HBox head = new HBox(10);
    private final Label title = new Label();
    private final Label problem = new Label("", Icon.WARNING.node(14, "danger"));
    private final TextField reason = new TextField();
    private final Button unlock = new Button(WORDS.text("unlock.go"));
    private Acts acts = new Acts((text, answered) -> {}, () -> {});

    /// What the sheet forwards to.
    ///
    /// @param unlock takes the reason and whom to answer: empty when it is unlocked
    public record Acts(BiConsumer<String, Consumer<Optional<DbFault>>> unlock, Runnable close) {}

    public UnlockSheet() {
        getStyleClass().addAll("overlay-sheet", "crash-sheet");
        setMaxSize(560, Region.USE_PREF_SIZE);
        title.getStyleClass().add("title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label(WORDS.text("unlock.sentence"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        reason.setId("unlock-reason");
        reason.setPromptText(WORDS.text("unlock.reason.prompt"));
        Describe.control(reason, WORDS.text("unlock.reason"));
        reason.setOnAction(event -> go());
        unlock.setId("unlock-go");
        unlock.getStyleClass().add("danger");
        unlock.setOnAction(event -> go());
        Describe.quietly(unlock, WORDS.text("unlock.go"));
        Button stay = new Button(WORDS.text("unlock.stay"));
        stay.setOnAction(event -> acts.close.run());
        Describe.quietly(stay, WORDS.text("unlock.stay"));
        HBox buttons = new HBox(8, stay, unlock);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label ask = new Label(WORDS.text("unlock.reason"));
        getChildren().addAll(head, sentence, ask, reason, problem, buttons);
    }

    public void open(EnvironmentLook look, String name, Acts forwarded) {
        acts = forwarded;
        title.setText(WORDS.text("unlock.title", name));
        head.getChildren().setAll(Badge.of(look), title);
        reason.clear();
        say("");
        busy(false);
        reason.requestFocus();
    }

    private void go() {
        if (unlock.isDisabled()) {
            return;
        }
        busy(true);
        acts.unlock.accept(reason.getText(), refused -> {
            busy(false);
            if (refused.isEmpty()) {
                acts.close.run();
            } else {
                say(FaultText.of(refused.get()).sentence());
                reason.requestFocus();
            }
        });
    }

    private void busy(boolean now) {
        unlock.setDisable(now);
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }
}
