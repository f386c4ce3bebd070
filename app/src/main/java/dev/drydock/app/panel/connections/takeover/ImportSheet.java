package dev.drydock.app.panel.connections.takeover;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.panel.connections.state.ConnectionsState.Keeping;
import dev.drydock.app.panel.connections.state.ImportState;
import dev.drydock.app.words.Messages;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The import over the panel: where to look, what was found, what is taken over. Nothing is stored before the
/// last button.
public final class ImportSheet extends Veil {
    private static final Messages WORDS = Messages.of(ImportSheet.class);

    private static final int MOST_SHOWN = 50;

    private final ImportViewModel model;
    private final TextArea pasted = new TextArea();
    private final ImportTable table;
    private final VBox left = new VBox(4);
    private final SecretRow secrets;
    private final StackPane middle = new StackPane();
    private final Button store = new Button();
    private final Button files = button(WORDS.text("source.files"), Icon.FILE);

    /// @param keepings where secrets can be kept
    public ImportSheet(ImportViewModel model, Supplier<List<Keeping>> keepings) {
        super(model::close);
        this.model = model;
        this.table = new ImportTable(model);
        this.secrets = new SecretRow(model, keepings);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox sheet = new VBox(head(), sources(), middle, secrets, foot());
        sheet.getStyleClass().addAll("overlay-sheet", "import-sheet");
        sheet.setMaxSize(1000, 640);
        getChildren().add(sheet);
    }

    public void show(ImportState state) {
        if (!state.open()) {
            pasted.clear();
            uncover();
            return;
        }
        boolean opened = cover();
        middle.getChildren().setAll(middle(state));
        secrets.show(state);
        int count = state.takenCount();
        store.setText(
                switch (count) {
                    case 0 -> WORDS.text("store.none");
                    case 1 -> WORDS.text("store.one");
                    default -> WORDS.text("store", count);
                });
        store.setAccessibleText(store.getText());
        store.setDisable(count == 0 || state.working());
        if (opened) {
            files.requestFocus();
        }
    }

    private Node middle(ImportState state) {
        if (state.fault().isPresent()) {
            return new FaultPane(state.fault().get(), List.of());
        }
        if (!state.looked()) {
            return new EmptyState(
                    Icon.DOWNLOAD,
                    WORDS.text(state.working() ? "looking" : "first.title"),
                    WORDS.text("first.sentence"));
        }
        if (state.rows().isEmpty() && state.left().isEmpty()) {
            return new EmptyState(Icon.SEARCH, WORDS.text("nothing.title"), WORDS.text("nothing.sentence"));
        }
        table.show(state.rows());
        left.getChildren().clear();
        tell(state.left(), "left", Icon.WARNING);
        tell(
                state.rows().stream()
                        .flatMap(row -> row.notes().stream().map(note -> row.name() + " · " + note))
                        .toList(),
                "know",
                Icon.INFO);
        VBox found = new VBox(12);
        if (!state.rows().isEmpty()) {
            VBox.setVgrow(table, Priority.ALWAYS);
            found.getChildren().add(table);
        }
        if (!left.getChildren().isEmpty()) {
            found.getChildren().add(ImportTable.scrolled(left, WORDS.text("left.name")));
        }
        return found;
    }

    private void tell(List<String> sentences, String title, Icon icon) {
        if (sentences.isEmpty()) {
            return;
        }
        Label head = new Label(WORDS.text(title, sentences.size()));
        head.getStyleClass().add("strong");
        left.getChildren().add(head);
        sentences.stream().limit(MOST_SHOWN).map(text -> sentence(text, icon)).forEach(left.getChildren()::add);
        if (sentences.size() > MOST_SHOWN) {
            left.getChildren().add(sentence(WORDS.text("left.more", sentences.size() - MOST_SHOWN), icon));
        }
    }

    private static Label sentence(String text, Icon icon) {
        Label label = new Label(text, icon.node(12, icon == Icon.WARNING ? "warning" : "muted-icon"));
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node head() {
        Label title = new Label(WORDS.text("title"));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.node(16));
        close.getStyleClass().add("icon-button");
        Describe.control(close, WORDS.text("close"));
        close.setOnAction(event -> model.close());
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node sources() {
        files.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(WORDS.text("source.files"));
            List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
            if (chosen != null && !chosen.isEmpty()) {
                model.files(chosen.stream().map(File::toPath).toList());
            }
        });
        Button machine = button(WORDS.text("source.machine"), Icon.SEARCH);
        Describe.control(machine, WORDS.text("source.machine.long"));
        machine.setOnAction(event -> model.machine());
        Button read = button(WORDS.text("source.pasted"), Icon.CLIPBOARD);
        read.disableProperty().bind(pasted.textProperty().isEmpty());
        read.setOnAction(event -> model.pasted(pasted.getText()));
        pasted.setPromptText(WORDS.text("pasted.prompt"));
        pasted.setPrefRowCount(2);
        pasted.getStyleClass().add("import-text");
        Describe.quietly(pasted, WORDS.text("pasted"));
        HBox.setHgrow(pasted, Priority.ALWAYS);
        for (Button each : List.of(files, machine, read)) {
            each.setMaxWidth(Double.MAX_VALUE);
        }
        VBox buttons = new VBox(6, files, machine);
        buttons.setMinWidth(240);
        VBox paste = new VBox(6, pasted, read);
        HBox.setHgrow(paste, Priority.ALWAYS);
        read.setMaxWidth(Region.USE_PREF_SIZE);
        return new HBox(16, buttons, paste);
    }

    private Node foot() {
        Label safe = new Label(WORDS.text("safe"), Icon.LOCK.node(12, "muted-icon"));
        safe.getStyleClass().addAll("small", "muted");
        safe.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(WORDS.text("cancel"));
        Describe.quietly(cancel, WORDS.text("cancel"));
        cancel.setOnAction(event -> model.close());
        store.getStyleClass().add("accent");
        store.setId("import-store");
        store.setOnAction(event -> model.store());
        store.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(8, safe, gap, cancel, store);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Button button(String words, Icon icon) {
        Button button = new Button(words, icon.node(14));
        button.getStyleClass().add("small-button");
        return Describe.quietly(button, words);
    }
}
