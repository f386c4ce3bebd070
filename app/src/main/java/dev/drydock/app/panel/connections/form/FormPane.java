package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.Field;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.app.words.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The fields of a profile. A stored secret is never shown, only that there is one.
public final class FormPane extends VBox {
    private static final Messages WORDS = Messages.of(FormPane.class);

    private final FormViewModel model;
    private final TextField url = new TextField();
    private final Label note = new Label();
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, Label> problems = new EnumMap<>(Field.class);
    private final SegmentedControl<EnvironmentLook> environment;
    private final SegmentedControl<Choice> system;
    private final ComboBox<Choice> tls = new ComboBox<>();
    private final PasswordField secret = new PasswordField();
    private final HBox keptSecret;
    private final GridPane server = Parts.grid();
    private final VBox file = new VBox();
    private final Label keptWords = new Label("", Icon.SECRET.node(14, "muted-icon"));
    private final Label secretNote = Parts.problem();
    private boolean drawing;
    private boolean replacing;
    private String shownId = "";

    public FormPane(FormViewModel model) {
        this.model = model;
        getStyleClass().add("profile-form");
        for (Field field : Field.values()) {
            fields.put(field, field(field));
            problems.put(field, Parts.problem());
        }
        environment =
                new SegmentedControl<>(WORDS.text("form.environment"), EnvironmentLook.all(), EnvironmentLook::word);
        EnvironmentLook.all()
                .forEach(look -> environment.button(look).getStyleClass().add(Badge.toneClass(look.tone())));
        environment.valueProperty().addListener((seen, before, now) -> byUser(() -> model.environment(now)));
        system = new SegmentedControl<>(WORDS.text("form.system"), model.systems(), Choice::word);
        system.valueProperty().addListener((seen, before, now) -> byUser(() -> model.system(now)));
        keptSecret = keptSecret();
        tlsModes();
        urlField();
        secret.setPromptText(WORDS.text("form.secret.prompt"));
        Describe.control(secret, WORDS.text("form.secret"));
        secret.textProperty().addListener((seen, before, now) -> byUser(() -> model.secret(now.toCharArray())));
        layOut();
    }

    public void show(Form form) {
        drawing = true;
        draw(form);
        drawing = false;
    }

    /// Controls also change while they are drawn; only what the user does goes to the model.
    private void byUser(Runnable intent) {
        if (!drawing) {
            intent.run();
        }
    }

    private void draw(Form form) {
        if (!form.id().equals(shownId)) {
            shownId = form.id();
            replacing = false;
            secret.clear();
        }
        fields.forEach((field, control) -> {
            if (!control.getText().equals(form.value(field))) {
                control.setText(form.value(field));
            }
            String problem = form.problem(field);
            problem(field).setText(problem);
            show(problem(field), !problem.isEmpty());
            control.getStyleClass().remove("invalid");
            if (!problem.isEmpty()) {
                control.getStyleClass().add("invalid");
                control.setAccessibleHelp(problem);
            }
        });
        environment.valueProperty().set(form.environment());
        system.valueProperty().set(form.system());
        tls.setValue(form.tls());
        tls.setDisable(form.fileBased());
        show(server, !form.fileBased());
        show(file, form.fileBased());
        if (form.secret() == SecretMark.KEPT && !form.changed()) {
            replacing = false;
            secret.clear();
        }
        boolean fromUrl = form.secret() == SecretMark.TYPED && secret.getText().isEmpty();
        boolean kept = fromUrl || (form.secret() == SecretMark.KEPT && !replacing);
        keptWords.setText(WORDS.text(fromUrl ? "form.secret.fromUrl" : "form.secret.kept"));
        show(keptSecret, kept);
        show(secret, !kept);
        secretNote.setText(WORDS.text("form.secret.elsewhere"));
        show(secretNote, form.secret() == SecretMark.FOR_ANOTHER_PLACE);
    }

    public void show(Note shown) {
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setText(shown.text());
        show(note, shown.tone() != Note.Tone.NONE);
        note.getStyleClass().removeAll("danger-text", "success-text");
        note.getStyleClass().add(shown.tone() == Note.Tone.REFUSED ? "danger-text" : "success-text");
        note.setGraphic(
                shown.tone() == Note.Tone.REFUSED ? Icon.FAILED.node(14, "danger") : Icon.DONE.node(14, "success"));
    }

    public void focusName() {
        control(Field.NAME).requestFocus();
    }

    public void focusUrl() {
        url.requestFocus();
    }

    private void layOut() {
        GridPane head = Parts.grid();
        head.addRow(0, labelled(Field.NAME), labelled(WORDS.text("form.environment"), environment));
        head.addRow(1, labelled(WORDS.text("form.system"), system), labelled(WORDS.text("form.tls"), tls));
        HBox.setHgrow(control(Field.HOST), Priority.ALWAYS);
        VBox host = labelled(Field.HOST);
        HBox.setHgrow(host, Priority.ALWAYS);
        VBox port = labelled(Field.PORT);
        port.setMinWidth(96);
        port.setMaxWidth(96);
        server.addRow(0, new HBox(8, host, port), labelled(Field.DATABASE));
        server.addRow(1, labelled(Field.USER), secretBox());
        file.getChildren().add(labelled(Field.FILE));
        StackPane paste = new StackPane(url, Parts.pasteIcon());
        getChildren().addAll(new VBox(6, paste, note), head, server, file);
    }

    private void urlField() {
        url.setPromptText(WORDS.text("form.url.prompt"));
        url.getStyleClass().add("url-field");
        Describe.quietly(url, WORDS.text("form.url"));
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

    private void tlsModes() {
        tls.getItems().setAll(model.tlsModes());
        tls.setMaxWidth(Double.MAX_VALUE);
        tls.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.word();
            }

            @Override
            public Choice fromString(String word) {
                throw new UnsupportedOperationException(word);
            }
        });
        tls.valueProperty().addListener((seen, before, now) -> byUser(() -> model.tls(now)));
        Describe.control(tls, WORDS.text("form.tls"));
    }

    private VBox secretBox() {
        VBox box = labelled(WORDS.text("form.secret"), new StackPane(keptSecret, secret));
        secretNote.getStyleClass().setAll("label", "small", "warning-text");
        box.getChildren().add(secretNote);
        return box;
    }

    private HBox keptSecret() {
        keptWords.setGraphicTextGap(8);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Hyperlink replace = new Hyperlink(WORDS.text("form.secret.replace"));
        replace.getStyleClass().add("link");
        Describe.quietly(replace, WORDS.text("form.secret.replace.long"));
        HBox box = new HBox(8, keptWords, gap, replace);
        replace.setOnAction(event -> {
            replacing = true;
            show(box, false);
            show(secret, true);
            secret.requestFocus();
        });
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("kept-secret");
        return box;
    }

    private TextField control(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    private Label problem(Field field) {
        return Objects.requireNonNull(problems.get(field));
    }

    private TextField field(Field field) {
        TextField control = new TextField();
        Describe.quietly(control, word(field));
        control.textProperty().addListener((seen, before, now) -> byUser(() -> model.edit(field, now)));
        return control;
    }

    private VBox labelled(Field field) {
        VBox box = labelled(word(field), control(field));
        box.getChildren().add(problem(field));
        return box;
    }

    private static VBox labelled(String word, Node control) {
        Label label = new Label(word);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        return new VBox(6, label, control);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String word(Field field) {
        return switch (field) {
            case NAME -> WORDS.text("form.name");
            case HOST -> WORDS.text("form.host");
            case PORT -> WORDS.text("form.port");
            case DATABASE -> WORDS.text("form.database");
            case FILE -> WORDS.text("form.file");
            case USER -> WORDS.text("form.user");
        };
    }

    /// Nodes without a life of their own.
    private static final class Parts {
        static Label problem() {
            Label problem = new Label();
            problem.getStyleClass().add("field-problem");
            problem.setWrapText(true);
            return problem;
        }

        static GridPane grid() {
            GridPane grid = new GridPane(16, 12);
            for (int i = 0; i < 2; i++) {
                ColumnConstraints half = new ColumnConstraints();
                half.setPercentWidth(50);
                grid.getColumnConstraints().add(half);
            }
            return grid;
        }

        static Node pasteIcon() {
            StackPane icon = new StackPane(Icon.CLIPBOARD.node(14, "muted-icon"));
            icon.setMouseTransparent(true);
            icon.setMaxSize(34, 32);
            StackPane.setAlignment(icon, Pos.CENTER_LEFT);
            return icon;
        }
    }
}
