package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import dev.drydock.core.secrets.SecretUse;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The fields of a profile: six in sight, the rest below them when wanted.
public final class FormPane extends VBox {
    private static final Messages WORDS = Messages.of(FormPane.class);

    private final FormViewModel model;
    private final Runnable rotate;
    private final Inputs inputs;
    private final TextField url = new TextField();
    private final Label note = new Label();
    private final AdvancedPane advanced;

    /// @param rotate asks for a new password of the login
    public FormPane(FormViewModel model, Runnable rotate) {
        this.model = model;
        this.rotate = rotate;
        this.inputs = new Inputs(model);
        getStyleClass().add("profile-form");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        urlField();
        GridPane head = Grids.halves();
        head.addRow(0, inputs.text(Field.NAME), Inputs.labelled(WORDS.text("environment"), environment()));
        GridPane server = server();
        VBox file = inputs.file(Field.FILE, WORDS.text("file"));
        inputs.onShow(form -> {
            Inputs.show(server, !form.fileBased());
            Inputs.show(file, form.fileBased());
        });
        advanced = new AdvancedPane(inputs, model);
        getChildren().addAll(new VBox(6, paste(), note), head, server, file, advanced);
    }

    public void show(Form form) {
        inputs.show(form);
    }

    public void show(Note shown) {
        note.setText(shown.text());
        Inputs.show(note, shown.tone() != Note.Tone.NONE);
        note.getStyleClass().removeAll("danger-text", "success-text");
        note.getStyleClass().add(shown.tone() == Note.Tone.REFUSED ? "danger-text" : "success-text");
        note.setGraphic(
                shown.tone() == Note.Tone.REFUSED ? Icon.FAILED.node(14, "danger") : Icon.DONE.node(14, "success"));
    }

    public void focusName() {
        inputs.control(Field.NAME).requestFocus();
    }

    public void focusUrl() {
        url.requestFocus();
    }

    public void focusFolder() {
        openAdvanced();
        inputs.control(Field.FOLDER).requestFocus();
    }

    /// Goes to the first field with something wrong.
    ///
    /// @return it, to be brought into sight
    public Optional<? extends Node> focusProblem(Form form) {
        Optional<TextField> wrong = inputs.wrong(form);
        wrong.ifPresent(Node::requestFocus);
        return wrong;
    }

    public void openAdvanced() {
        advanced.open(true);
    }

    /// Opens or folds the advanced part.
    public void toggleAdvanced() {
        advanced.open(!advanced.isOpen());
    }

    private Node paste() {
        ComboBox<Choice> system = inputs.combo(Pick.SYSTEM, WORDS.text("system"));
        system.setMinWidth(184);
        system.setMaxWidth(184);
        StackPane icon = new StackPane(Icon.CLIPBOARD.node(14, "muted-icon"));
        icon.setMouseTransparent(true);
        icon.setMaxSize(34, 32);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane paste = new StackPane(url, icon);
        HBox.setHgrow(paste, Priority.ALWAYS);
        return new HBox(8, system, paste);
    }

    private SegmentedControl<EnvironmentLook> environment() {
        SegmentedControl<EnvironmentLook> control =
                new SegmentedControl<>(WORDS.text("environment"), EnvironmentLook.all(), EnvironmentLook::word);
        EnvironmentLook.all()
                .forEach(look -> control.button(look).getStyleClass().add(Badge.toneClass(look.tone())));
        control.valueProperty().addListener((seen, before, now) -> inputs.byUser(() -> model.environment(now)));
        inputs.onShow(form -> control.valueProperty().set(form.environment()));
        return control;
    }

    private GridPane server() {
        GridPane server = Grids.halves();
        server.addRow(0, Grids.hostAndPort(inputs, Field.HOST, Field.PORT), inputs.text(Field.DATABASE));
        server.addRow(
                1,
                inputs.text(Field.USER),
                new SecretBox(inputs, model, SecretUse.DATABASE, WORDS.text("password")).changing(rotate));
        return server;
    }

    private void urlField() {
        url.setPromptText(WORDS.text("url.prompt"));
        url.getStyleClass().add("url-field");
        Describe.quietly(url, WORDS.text("url"));
        url.setOnAction(event -> take());
        // More than one character at once is a paste or a drop; typing waits for Enter.
        url.textProperty().addListener((seen, before, now) -> {
            if (now.length() - before.length() > 1) {
                take();
            }
        });
    }

    private void take() {
        String text = url.getText();
        if (!text.isBlank()) {
            url.clear();
            model.paste(text);
        }
    }
}
