package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.ConnectionsState.Choice;
import dev.drydock.app.panel.connections.state.ConnectionsState.FieldNote;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.Messages;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/// The controls of the form by what they hold: each shows its value, what holds while it is empty, and what is
/// wrong with it. What the user does goes to the view model.
final class Inputs {
    private static final Messages WORDS = Messages.of(Inputs.class);

    private final FormViewModel model;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, Label> problems = new EnumMap<>(Field.class);
    private final Map<Field, Label> hints = new EnumMap<>(Field.class);
    private final List<Consumer<Form>> drawn = new ArrayList<>();
    private boolean drawing;

    Inputs(FormViewModel model) {
        this.model = model;
    }

    void show(Form form) {
        drawing = true;
        fields.forEach((field, control) -> draw(form, field, control));
        drawn.forEach(draw -> draw.accept(form));
        drawing = false;
    }

    /// Told of every form that is shown, while nothing that changes counts as the user's doing.
    void onShow(Consumer<Form> draw) {
        drawn.add(draw);
    }

    /// Controls also change while they are drawn; only what the user does goes to the model.
    void byUser(Runnable intent) {
        if (!drawing) {
            intent.run();
        }
    }

    /// The first field in reading order with something wrong.
    Optional<TextField> wrong(Form form) {
        return form.problems().keySet().stream().sorted().findFirst().map(this::control);
    }

    TextField control(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /// A text field with its label.
    VBox text(Field field) {
        return text(field, word(field));
    }

    VBox text(Field field, String word) {
        TextField control = new TextField();
        Describe.quietly(control, word);
        control.textProperty().addListener((seen, before, now) -> byUser(() -> model.edit(field, now)));
        control.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.left(field);
            }
        });
        fields.put(field, control);
        return labelled(field, word, control);
    }

    /// The path of a file, typed or chosen.
    VBox file(Field field, String word) {
        VBox box = text(field, word);
        TextField control = control(field);
        Button choose = new Button("", Icon.FILE.node(14));
        choose.getStyleClass().add("square-button");
        Describe.control(choose, WORDS.text("file.choose", word));
        choose.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(word);
            File file = chooser.showOpenDialog(choose.getScene().getWindow());
            if (file != null) {
                model.edit(field, file.getAbsolutePath());
                model.left(field);
            }
        });
        HBox.setHgrow(control, Priority.ALWAYS);
        box.getChildren().set(1, new HBox(6, control, choose));
        return box;
    }

    /// One of several, as a list.
    VBox list(Pick pick, String word) {
        ComboBox<Choice> control = combo(pick, word);
        return labelled(word, control);
    }

    ComboBox<Choice> combo(Pick pick, String word) {
        ComboBox<Choice> control = new ComboBox<>();
        control.setMaxWidth(Double.MAX_VALUE);
        control.setConverter(new Words());
        Describe.control(control, word);
        control.valueProperty()
                .addListener((seen, before, now) -> byUser(() -> model.pick(pick, now == null ? "" : now.id())));
        onShow(form -> {
            List<Choice> choices = model.beside().choices(pick, form);
            if (!control.getItems().equals(choices)) {
                control.getItems().setAll(choices);
            }
            control.setValue(choices.stream()
                    .filter(choice -> choice.id().equals(form.pick(pick)))
                    .findFirst()
                    .orElse(choices.getFirst()));
        });
        return control;
    }

    /// One of a few, side by side.
    SegmentedControl<Choice> segments(Pick pick, String word) {
        List<Choice> choices = model.beside().fixed(pick);
        SegmentedControl<Choice> control = new SegmentedControl<>(word, choices, Choice::word);
        control.valueProperty().addListener((seen, before, now) -> byUser(() -> model.pick(pick, now.id())));
        onShow(form -> choices.stream()
                .filter(choice -> choice.id().equals(form.pick(pick)))
                .findFirst()
                .ifPresent(control.valueProperty()::set));
        return control;
    }

    static VBox labelled(String word, Node control) {
        Label label = new Label(word);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        return new VBox(6, label, control);
    }

    static Label hint() {
        Label hint = new Label();
        hint.getStyleClass().addAll("small", "warning-text");
        hint.setWrapText(true);
        hint.setMinHeight(VBox.USE_PREF_SIZE);
        return hint;
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private VBox labelled(Field field, String word, Node shown) {
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(VBox.USE_PREF_SIZE);
        Label hint = hint();
        problems.put(field, problem);
        hints.put(field, hint);
        VBox box = labelled(word, shown);
        box.getChildren().addAll(problem, hint);
        return box;
    }

    private void draw(Form form, Field field, TextField control) {
        if (!control.getText().equals(form.value(field))) {
            control.setText(form.value(field));
        }
        control.setPromptText(model.beside().otherwise(field, form));
        String problem = form.problem(field);
        say(problems, field, problem);
        Optional<FieldNote> note = problem.isEmpty() ? model.beside().note(field, form) : Optional.empty();
        say(hints, field, note.map(FieldNote::text).orElse(""));
        Label hint = Objects.requireNonNull(hints.get(field));
        hint.getStyleClass().removeAll("warning-text", "muted");
        hint.getStyleClass().add(note.map(FieldNote::warning).orElse(false) ? "warning-text" : "muted");
        control.getStyleClass().remove("invalid");
        if (!problem.isEmpty()) {
            control.getStyleClass().add("invalid");
        }
        control.setAccessibleHelp(problem.isEmpty() ? note.map(FieldNote::text).orElse("") : problem);
    }

    private static void say(Map<Field, Label> labels, Field field, String words) {
        Label label = Objects.requireNonNull(labels.get(field));
        label.setText(words);
        show(label, !words.isEmpty());
    }

    private static String word(Field field) {
        return switch (field) {
            case NAME -> WORDS.text("field.name");
            case HOST -> WORDS.text("field.host");
            case SSH_HOST -> WORDS.text("field.sshHost");
            case JUMP_HOST -> WORDS.text("field.jumpHost");
            case PORT -> WORDS.text("field.port");
            case SSH_PORT -> WORDS.text("field.sshPort");
            case JUMP_PORT -> WORDS.text("field.jumpPort");
            case DATABASE -> WORDS.text("field.database");
            case FILE -> WORDS.text("field.file");
            case USER -> WORDS.text("field.user");
            case SSH_USER -> WORDS.text("field.sshUser");
            case JUMP_USER -> WORDS.text("field.jumpUser");
            case FOLDER -> WORDS.text("field.folder");
            case TLS_AUTHORITIES -> WORDS.text("field.tlsAuthorities");
            case TLS_CERTIFICATE -> WORDS.text("field.tlsCertificate");
            case TLS_KEY -> WORDS.text("field.tlsKey");
            case SSH_KEY, JUMP_KEY -> WORDS.text("field.sshKey");
            case KNOWN_HOSTS -> WORDS.text("field.knownHosts");
            case CONNECT -> WORDS.text("field.connect");
            case VALIDATE -> WORDS.text("field.validate");
            case STATEMENT -> WORDS.text("field.statement");
            case IDLE_TRANSACTION -> WORDS.text("field.idleTransaction");
            case SOCKET -> WORDS.text("field.socket");
            case POOL_MAXIMUM -> WORDS.text("field.poolMaximum");
            case POOL_MINIMUM -> WORDS.text("field.poolMinimum");
            case POOL_ACQUIRE -> WORDS.text("field.poolAcquire");
            case POOL_IDLE -> WORDS.text("field.poolIdle");
            case POOL_LIFETIME -> WORDS.text("field.poolLifetime");
            case POOL_KEEPALIVE -> WORDS.text("field.poolKeepalive");
            case POOL_LEAK -> WORDS.text("field.poolLeak");
        };
    }

    private static final class Words extends StringConverter<Choice> {
        @Override
        public String toString(Choice choice) {
            return choice == null ? "" : choice.word();
        }

        @Override
        public Choice fromString(String word) {
            throw new UnsupportedOperationException(word);
        }
    }
}
