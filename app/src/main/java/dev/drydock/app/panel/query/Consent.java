package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.tab.TabViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What has to be typed for a yes: the name of the database, a password, nothing.
final class Consent extends VBox {
    private static final Messages TEXTS = QueryWords.TEXTS;

    private final TabViewModel tab;
    private final Button yes;
    private final Label askName = text();
    private final TextField name = new TextField();
    private final Label askPassword = text();
    private final PasswordField password = new PasswordField();
    private final Label problem = text();
    private Question.MayRun asked;

    /// @param act what the button says
    Consent(TabViewModel tab, Question.MayRun asked, String act) {
        super(8);
        this.tab = tab;
        this.asked = asked;
        yes = new Button(act);
        yes.setId("confirm-run");
        Describe.quietly(yes, act);
        yes.setOnAction(event -> agree());
        name.setId("typed-name");
        name.setOnAction(event -> agree());
        password.setId("typed-password");
        password.setOnAction(event -> agree());
        String user = tab.state().get().profile().map(ConnectionProfile::user).orElse("");
        askPassword.setText(TEXTS.text("ask.password", user));
        Describe.quietly(password, TEXTS.text("ask.password", user));
        problem.setGraphic(Icon.WARNING.node(14, "danger"));
        InvalidationListener ready = change -> ready();
        name.textProperty().addListener(ready);
        password.textProperty().addListener(ready);
        getChildren().addAll(askPassword, password, problem, askName, name);
        show(asked);
    }

    Button yes() {
        return yes;
    }

    void focusFirst() {
        if (password.isVisible()) {
            password.requestFocus();
        } else if (name.isVisible()) {
            name.requestFocus();
        } else {
            yes.requestFocus();
        }
    }

    void show(Question.MayRun now) {
        boolean byName = now.proof() == Question.Proof.BY_NAME && asked.proof() != Question.Proof.BY_NAME;
        asked = now;
        boolean typed = !now.typedName().isEmpty();
        name.setPromptText(now.typedName());
        askName.setText(TEXTS.text("ask.type", now.typedName()));
        Describe.quietly(name, askName.getText());
        boolean proof = switch (now.proof()) {
            case NOT_NEEDED, BY_NAME -> false;
            case WANTED, CHECKING, REJECTED -> true;
        };
        problem.setText(
                switch (now.proof()) {
                    case NOT_NEEDED, WANTED -> "";
                    case CHECKING -> TEXTS.text("ask.checking");
                    case REJECTED -> TEXTS.text("ask.rejected");
                    case BY_NAME -> TEXTS.text("ask.unprovable");
                });
        shown(name, typed);
        shown(askName, typed);
        shown(password, proof);
        shown(askPassword, proof);
        shown(problem, !problem.getText().isEmpty());
        shown(this, typed || proof);
        ready();
        if (byName) {
            name.requestFocus();
        }
    }

    private void ready() {
        boolean named = asked.typedName().isEmpty() || name.getText().equals(asked.typedName());
        boolean proved = !password.isVisible() || password.getLength() > 0;
        yes.setDisable(asked.counting() || asked.proof() == Question.Proof.CHECKING || !named || !proved);
    }

    private void agree() {
        if (!yes.isDisabled()) {
            char[] typed = password.getText().toCharArray();
            password.clear();
            tab.agree(name.getText(), typed);
        }
    }

    private static Label text() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
