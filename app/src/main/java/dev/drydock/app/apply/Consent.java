package dev.drydock.app.apply;

import dev.drydock.app.apply.ApplyState.Asking;
import dev.drydock.app.apply.ApplyState.Proof;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What has to be typed for a yes: the name of the database, a password, nothing.
final class Consent extends VBox {
    private static final Messages TEXTS = Messages.of(Consent.class);

    private final Asking asked;
    private final BiConsumer<String, char[]> agreed;
    private final Button yes;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();

    /// @param act what the button says
    Consent(Asking asked, String act, BiConsumer<String, char[]> agreed) {
        super(8);
        this.asked = asked;
        this.agreed = agreed;
        yes = new Button(act);
        yes.setId("apply-yes");
        yes.setMinWidth(USE_PREF_SIZE);
        Describe.quietly(yes, act);
        yes.setOnAction(event -> agree());
        if (asked.wantsPassword()) {
            field(TEXTS.text("apply.password", asked.profile().user()), password, "apply-password");
            password.setOnAction(event -> agree());
            password.textProperty().subscribe(this::ready);
        }
        if (!asked.typedName().isEmpty()) {
            field(TEXTS.text("apply.type", asked.typedName()), name, "apply-name");
            name.setPromptText(asked.typedName());
            name.setOnAction(event -> agree());
            name.textProperty().subscribe(this::ready);
        }
        String problem = switch (asked.proof()) {
            case NOT_NEEDED, WANTED -> "";
            case CHECKING -> TEXTS.text("apply.checking");
            case REJECTED -> TEXTS.text("apply.rejected");
            case BY_NAME -> TEXTS.text("apply.unprovable");
        };
        if (!problem.isEmpty()) {
            getChildren().addFirst(new Label(problem, Icon.WARNING.node(14, "danger")));
        }
        setManaged(!getChildren().isEmpty());
        ready();
    }

    private void field(String words, TextField field, String id) {
        field.setId(id);
        Describe.quietly(field, words);
        getChildren().addAll(new Label(words), field);
    }

    Button yes() {
        return yes;
    }

    /// @param harmless has the focus where nothing has to be typed
    void focusFirst(Node harmless) {
        if (asked.wantsPassword()) {
            password.requestFocus();
        } else if (!asked.typedName().isEmpty()) {
            name.requestFocus();
        } else {
            harmless.requestFocus();
        }
    }

    private void ready() {
        boolean named = asked.typedName().isEmpty() || name.getText().equals(asked.typedName());
        boolean proved = !asked.wantsPassword() || password.getLength() > 0;
        yes.setDisable(asked.proof() == Proof.CHECKING || !named || !proved);
    }

    private void agree() {
        if (!yes.isDisabled()) {
            char[] typed = password.getText().toCharArray();
            password.clear();
            agreed.accept(name.getText(), typed);
        }
    }
}
