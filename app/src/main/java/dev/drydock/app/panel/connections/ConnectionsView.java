package dev.drydock.app.panel.connections;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.connections.form.FormPane;
import dev.drydock.app.panel.connections.list.ProfileList;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ConnectionsState.Removed;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.Field;
import dev.drydock.app.panel.connections.steps.StepsPane;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Profiles at the left, the chosen one at the right.
final class ConnectionsView extends StackPane {
    static final String SAVE_KEY = "Shortcut+S";
    static final String NEW_KEY = "Shortcut+N";

    private static final Messages WORDS = Messages.of(ConnectionsView.class);

    private final ConnectionsViewModel model;
    private final Label count = new Label();
    private final FilterField filter = new FilterField(WORDS.text("list.filter"), "");
    private final ProfileList list;
    private final StackPane listPlace = new StackPane();
    private final HBox undo = new HBox(8);
    private final FormPane form;
    private final StepsPane steps;
    private final HBox formHead = new HBox(8);
    private final StackPane faultPlace = new StackPane();
    private final ScrollPane scroll;
    private final StackPane instead = new StackPane();
    private final Button remove = new Button("", Icon.TRASH.node(16));
    private final Button save = new Button(WORDS.text("form.save"), Icon.CHECK.node(14));
    private final Button connect = new Button("", Icon.ENTER.node(14));
    private final Skeleton skeleton;
    private final BorderPane frame = new BorderPane();
    private final LeaveCard leave;

    ConnectionsView(ConnectionsViewModel model, Skeleton skeleton) {
        this.model = model;
        this.skeleton = skeleton;
        getStyleClass().add("connections");
        list = new ProfileList(model::select);
        form = new FormPane(model.form());
        steps = new StepsPane(model.testing());
        formHead.setAlignment(Pos.CENTER_LEFT);
        VBox formSide = new VBox(formHead, faultPlace, form, steps);
        formSide.getStyleClass().add("form-side");
        scroll = new ScrollPane(formSide);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Describe.quietly(scroll, WORDS.text("form.scroll"));
        instead.setPickOnBounds(false);
        frame.setTop(head());
        frame.setLeft(side());
        frame.setCenter(new StackPane(scroll, instead));
        leave = new LeaveCard(model.leaving());
        getChildren().addAll(frame, leave);
        buttons();
        filter.textProperty().subscribe(model::filter);
        model.stateProperty().subscribe(this::draw);
    }

    void focusFilter() {
        filter.requestFocus();
    }

    void focusList() {
        list.requestFocus();
    }

    void focusForm() {
        form.focusName();
    }

    void focusUrl() {
        form.focusUrl();
    }

    private Node head() {
        Label title = new Label(WORDS.text("title"));
        title.getStyleClass().add("title");
        count.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, title, count, gap, newButton("small-button"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Node side() {
        undo.setAlignment(Pos.CENTER_LEFT);
        undo.getStyleClass().add("undo-bar");
        VBox.setVgrow(listPlace, Priority.ALWAYS);
        VBox side = new VBox(filter, listPlace, undo);
        side.getStyleClass().add("list-side");
        return side;
    }

    private void buttons() {
        remove.getStyleClass().add("icon-button");
        Describe.control(remove, WORDS.text("form.remove"));
        remove.setOnAction(event -> model.removing().remove());
        Describe.control(save, WORDS.text("form.save.long"), Command.shown(SAVE_KEY));
        save.setOnAction(event -> model.save());
        connect.getStyleClass().add("accent");
        connect.setOnAction(event -> model.connect());
    }

    private Button newButton(String styleClass) {
        Button fresh = new Button(WORDS.text("new"), Icon.PLUS.node(14));
        fresh.getStyleClass().add(styleClass);
        Describe.control(fresh, WORDS.text("new"), Command.shown(NEW_KEY));
        fresh.setOnAction(event -> {
            model.create();
            form.focusName();
        });
        return fresh;
    }

    private void draw(ConnectionsState state) {
        drawList(state);
        drawUndo(state.removed());
        drawForm(state);
        leave.show(state.leaving(), frame);
    }

    private void drawList(ConnectionsState state) {
        switch (state.listing()) {
            case Listing.Loading() -> {
                count.setText("");
                listPlace.getChildren().setAll(skeleton);
            }
            case Listing.Failed(var why) -> {
                count.setText("");
                listPlace.getChildren().clear();
            }
            case Listing.Ready ready -> drawReady(state, ready);
        }
    }

    private void drawReady(ConnectionsState state, Listing.Ready ready) {
        count.setText(
                switch (ready.total()) {
                    case 0 -> "";
                    case 1 -> WORDS.text("count.one");
                    default -> WORDS.text("count", ready.total());
                });
        if (ready.groups().isEmpty()) {
            String text = ready.total() == 0 ? WORDS.text("list.none") : WORDS.text("list.nothing", state.filter());
            Label nothing = new Label(text);
            nothing.getStyleClass().addAll("muted", "list-nothing");
            nothing.setWrapText(true);
            StackPane.setAlignment(nothing, Pos.TOP_LEFT);
            listPlace.getChildren().setAll(nothing);
        } else {
            listPlace.getChildren().setAll(list);
            list.show(ready.groups(), state.form().map(Form::id).orElse(""));
        }
    }

    private void drawUndo(Optional<Removed> removed) {
        undo.setVisible(removed.isPresent());
        undo.setManaged(removed.isPresent());
        removed.ifPresent(gone -> {
            Label words = new Label(
                    gone.problem().isEmpty() ? WORDS.text("undo.words", gone.name()) : gone.problem(),
                    gone.problem().isEmpty() ? Icon.TRASH.node(14, "muted-icon") : Icon.WARNING.node(14, "warning"));
            words.setWrapText(true);
            words.getStyleClass().add("small");
            words.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Hyperlink back = new Hyperlink(WORDS.text("undo"));
            back.getStyleClass().add("link");
            back.setMinWidth(Region.USE_PREF_SIZE);
            Describe.quietly(back, WORDS.text("undo.long", gone.name()));
            back.setOnAction(event -> model.removing().undo());
            undo.getChildren().setAll(words, gap, back);
        });
    }

    private void drawForm(ConnectionsState state) {
        Optional<Form> shown = state.form();
        scroll.setVisible(shown.isPresent());
        instead.getChildren().clear();
        if (shown.isEmpty()) {
            without(state.listing()).ifPresent(instead.getChildren()::add);
            return;
        }
        drawFormHead(shown.get(), state.opening().running());
        form.show(shown.get());
        form.show(state.note());
        steps.show(state.test());
        faultPlace.getChildren().clear();
        state.opening()
                .fault()
                .map(why -> FaultPane.retryable(why, model::connect))
                .ifPresent(faultPlace.getChildren()::add);
        faultPlace.setManaged(state.opening().fault().isPresent());
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
            form.focusUrl();
        });
        return new EmptyState(
                Icon.CONNECTIONS,
                WORDS.text("first.title"),
                WORDS.text("first.sentence"),
                List.of(newButton("accent"), paste));
    }

    private void drawFormHead(Form shown, boolean connecting) {
        String name = shown.value(Field.NAME).isBlank() ? WORDS.text("form.unnamed") : shown.value(Field.NAME);
        Label title = new Label(name);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        Label unsaved = new Label(WORDS.text(shown.saved() ? "form.saved" : "form.unsaved"));
        unsaved.getStyleClass().addAll("small", "muted");
        unsaved.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        remove.setVisible(shown.stored());
        save.setDisable(shown.saved());
        connect.setDisable(connecting);
        String action = WORDS.text(
                connecting
                        ? "form.connecting"
                        : shown.environment().tone() == Badge.Tone.DANGER ? "form.connect.readOnly" : "form.connect");
        connect.setText(action);
        Describe.control(connect, WORDS.text("form.connect.long", action, name));
        List.of(save, connect).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        Label badge = Badge.of(shown.environment());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        formHead.getChildren().setAll(title, badge, unsaved, gap, remove, save, connect);
    }
}
