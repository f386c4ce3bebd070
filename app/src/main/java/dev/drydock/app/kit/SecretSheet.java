package dev.drydock.app.kit;

import dev.drydock.app.words.Messages;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for one secret. What is typed goes to whoever asked, once, and is cleared; shutting the sheet in any
/// way is a no.
public final class SecretSheet extends VBox {
    private static final Messages WORDS = Messages.of(SecretSheet.class);

    private final Label title = new Label("", Icon.SECRET.node(18));
    private final Label sentence = new Label();
    private final Label problem = new Label("", Icon.WARNING.node(14, "danger"));
    private final PasswordField field = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Button decline = new Button();
    private final Button give = new Button();
    private Words words = new Words("", "", "", "", "", false);
    private Consumer<Optional<char[]>> asker = answer -> {};

    /// What is asked.
    ///
    /// @param field what is typed, for example "Passphrase"
    /// @param give names the act, for example "Unlock"
    /// @param problem why the last answer did not do; `""` the first time
    /// @param repeated it is new: typed twice
    public record Words(String title, String sentence, String field, String give, String problem, boolean repeated) {}

    public SecretSheet() {
        getStyleClass().addAll("overlay-sheet", "crash-sheet");
        setMaxSize(520, Region.USE_PREF_SIZE);
        title.getStyleClass().add("title");
        problem.getStyleClass().add("danger-text");
        for (Label text : new Label[] {sentence, problem}) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        field.setId("secret-field");
        again.setId("secret-again");
        give.setId("secret-give");
        decline.setId("secret-decline");
        decline.setText(WORDS.text("secret.decline"));
        Describe.quietly(decline, WORDS.text("secret.decline"));
        decline.setOnAction(event -> shut());
        decline.setCancelButton(true);
        give.getStyleClass().add("accent");
        give.setOnAction(event -> answer());
        field.setOnAction(event -> next());
        again.setOnAction(event -> answer());
        HBox buttons = new HBox(8, decline, give);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, sentence, problem, field, again, buttons);
    }

    /// Asks; `answered` is told exactly once, and takes over the characters.
    public void open(Words asked, Consumer<Optional<char[]>> answered) {
        shut();
        words = asked;
        asker = answered;
        title.setText(asked.title());
        sentence.setText(asked.sentence());
        field.setPromptText(asked.field());
        again.setPromptText(WORDS.text("secret.again", asked.field()));
        Describe.control(field, asked.field());
        Describe.control(again, WORDS.text("secret.again", asked.field()));
        give.setText(asked.give());
        Describe.quietly(give, asked.give());
        show(again, asked.repeated());
        say(asked.problem());
        field.requestFocus();
    }

    /// Nobody answers any more.
    public void shut() {
        tell(Optional.empty());
    }

    private void next() {
        if (words.repeated()) {
            again.requestFocus();
        } else {
            answer();
        }
    }

    private void answer() {
        if (words.repeated() && !field.getText().equals(again.getText())) {
            again.clear();
            say(WORDS.text("secret.differ"));
            again.requestFocus();
        } else if (field.getLength() > 0) {
            tell(Optional.of(field.getText().toCharArray()));
        }
    }

    private void tell(Optional<char[]> typed) {
        field.clear();
        again.clear();
        Consumer<Optional<char[]>> waiting = asker;
        asker = answer -> answer.ifPresent(characters -> Arrays.fill(characters, '\0'));
        waiting.accept(typed);
    }

    private void say(String text) {
        problem.setText(text);
        show(problem, !text.isEmpty());
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
