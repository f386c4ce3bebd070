package dev.drydock.app.panel.connections;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.connections.form.LoweringViewModel;
import dev.drydock.app.panel.connections.pane.FormPane;
import dev.drydock.app.panel.connections.rotation.RotationSheet;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ImportState;
import dev.drydock.app.panel.connections.takeover.ImportSheet;
import dev.drydock.app.words.Messages;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

/// Profiles at the left, the chosen one at the right.
final class ConnectionsView extends StackPane {
    static final String SAVE_KEY = "Shortcut+S";
    static final String NEW_KEY = "Shortcut+N";

    private static final Messages WORDS = Messages.of(ConnectionsView.class);

    private final ConnectionsViewModel model;
    private final Label count = new Label();
    private final Button hand = new Button(WORDS.text("export"), Icon.UPLOAD.node(14));
    private final ListSide list;
    private final FormSide form;
    private final StackPane instead = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final LeaveCard leave;
    private final RemoveCard remove;
    private final LowerCard lower;
    private final RotationSheet rotation;
    private final ImportSheet imports;

    ConnectionsView(ConnectionsViewModel model, Skeleton skeleton) {
        this.model = model;
        getStyleClass().add("connections");
        list = new ListSide(model, skeleton, this::newFolder, id -> chooseExport(Optional.of(id)));
        form = new FormSide(model);
        instead.setPickOnBounds(false);
        frame.getStyleClass().add("under-veil");
        frame.setTop(head());
        frame.setLeft(list);
        frame.setCenter(new StackPane(form, instead));
        leave = new LeaveCard(model.leaving());
        imports = new ImportSheet(model.imports(), () -> model.form().beside().lastingKeepings());
        remove = new RemoveCard(model.removing());
        lower = new LowerCard(lowering());
        rotation = new RotationSheet(model.rotation());
        getChildren().addAll(frame, imports, rotation, leave, remove, lower);
        setOnDragOver(this::dragged);
        setOnDragDropped(this::dropped);
        model.stateProperty().subscribe(this::draw);
        model.imports().stateProperty().subscribe(this::draw);
        model.rotation().stateProperty().subscribe(now -> cover(() -> rotation.show(now)));
        lowering().questionProperty().subscribe(question -> cover(() -> lower.show(question)));
        model.removing().questionProperty().subscribe(question -> cover(() -> remove.show(question)));
    }

    ListSide list() {
        return list;
    }

    FormPane fields() {
        return form.fields();
    }

    /// @param id of the only profile wanted; empty = all
    void chooseExport(Optional<String> id) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("export.title"));
        chooser.setInitialFileName("drydock-profiles.json");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.exports().to(id, file.toPath());
        }
    }

    private Node head() {
        Label title = new Label(WORDS.text("title"));
        title.getStyleClass().add("title");
        count.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button bring = new Button(WORDS.text("import"), Icon.DOWNLOAD.node(14));
        bring.setOnAction(event -> model.imports().open());
        hand.setOnAction(event -> chooseExport(Optional.empty()));
        Describe.control(bring, WORDS.text("import.long"));
        Describe.control(hand, WORDS.text("export.long"));
        List.of(bring, hand).forEach(button -> button.getStyleClass().add("small-button"));
        HBox head = new HBox(12, title, count, gap, bring, hand, newButton("small-button"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Button newButton(String styleClass) {
        Button fresh = new Button(WORDS.text("new"), Icon.PLUS.node(14));
        fresh.getStyleClass().add(styleClass);
        Describe.control(fresh, WORDS.text("new"), Command.shown(NEW_KEY));
        fresh.setOnAction(event -> {
            model.create();
            fields().focusName();
        });
        return fresh;
    }

    private void draw(ConnectionsState state) {
        int total = state.listing() instanceof Listing.Ready ready ? ready.total() : 0;
        count.setText(counted(total));
        hand.setDisable(total == 0);
        list.show(state);
        form.show(state);
        instead.getChildren().clear();
        if (state.form().isEmpty()) {
            without(state.listing()).ifPresent(instead.getChildren()::add);
        }
        cover(() -> leave.show(state.leaving()));
    }

    private void draw(ImportState state) {
        cover(() -> imports.show(state));
    }

    /// What stands behind a question or the import cannot be used; a question gives the focus back to what was
    /// behind it.
    private void cover(Runnable show) {
        boolean covered = model.stateProperty().get().leaving().isPresent()
                || model.imports().stateProperty().get().open()
                || model.rotation().stateProperty().get().open()
                || lowering().questionProperty().get().isPresent()
                || model.removing().questionProperty().get().isPresent();
        if (!covered) {
            frame.setDisable(false);
        }
        show.run();
        frame.setDisable(covered);
    }

    private LoweringViewModel lowering() {
        return model.form().saving().lowering();
    }

    /// Runs `action` unless something lies over the panel.
    void uncovered(Runnable action) {
        if (!frame.isDisable()) {
            action.run();
        }
    }

    private static String counted(int total) {
        return switch (total) {
            case 0 -> "";
            case 1 -> WORDS.text("count.one");
            default -> WORDS.text("count", total);
        };
    }

    private Optional<Node> without(Listing listing) {
        return switch (listing) {
            case Listing.Loading() -> Optional.empty();
            case Listing.Failed(var why) -> {
                FaultPane fault = FaultPane.retryable(why, () -> model.load(Optional.empty()));
                fault.setMaxSize(560, Region.USE_PREF_SIZE);
                yield Optional.of(fault);
            }
            case Listing.Ready ready -> Optional.of(ready.total() == 0 ? firstUse() : noneChosen());
        };
    }

    private static Node noneChosen() {
        return new EmptyState(Icon.CONNECTIONS, WORDS.text("none.title"), WORDS.text("none.sentence"));
    }

    private Node firstUse() {
        Button paste = new Button(WORDS.text("first.paste"), Icon.CLIPBOARD.node(14));
        Describe.quietly(paste, WORDS.text("first.paste"));
        paste.setOnAction(event -> {
            model.create();
            fields().focusUrl();
        });
        Button bring = new Button(WORDS.text("import"), Icon.DOWNLOAD.node(14));
        Describe.quietly(bring, WORDS.text("import.long"));
        bring.setOnAction(event -> model.imports().open());
        return new EmptyState(
                Icon.CONNECTIONS,
                WORDS.text("first.title"),
                WORDS.text("first.sentence"),
                List.of(newButton("accent"), paste, bring));
    }

    private void newFolder(String id) {
        model.select(id);
        form.fields().focusFolder();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /// Text is read as if it were pasted; a file with one connection fills the form.
    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            model.imports().dropped(board.getFiles().stream().map(File::toPath).toList());
        } else if (board.hasString()) {
            model.form().paste(board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
