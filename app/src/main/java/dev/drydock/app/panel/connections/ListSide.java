package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FilterField;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.panel.connections.list.ProfileIntents;
import dev.drydock.app.panel.connections.list.ProfileList;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.ConnectionsState.Removed;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.words.Messages;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The filter, the list, and below it what can be taken back.
final class ListSide extends VBox {
    private static final Messages WORDS = Messages.of(ListSide.class);

    private final ConnectionsViewModel model;
    private final Skeleton skeleton;
    private final FilterField filter = new FilterField(WORDS.text("list.filter"), "");
    private final ProfileList list;
    private final StackPane place = new StackPane();
    private final Label partial = sentence("", Icon.WARNING);
    private final HBox foot = new HBox(8);

    /// @param newFolder asks for a folder for the profile with this id
    /// @param export asks for a file for the profile with this id
    ListSide(ConnectionsViewModel model, Skeleton skeleton, Consumer<String> newFolder, Consumer<String> export) {
        this.model = model;
        this.skeleton = skeleton;
        getStyleClass().add("list-side");
        list = new ProfileList(new ProfileIntents(
                model::select,
                model::connect,
                model.filing()::duplicate,
                model.filing()::move,
                newFolder,
                model.filing()::folders,
                export,
                model.removing()::ask));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("undo-bar");
        VBox.setVgrow(place, Priority.ALWAYS);
        partial.getStyleClass().add("list-partial");
        getChildren().addAll(filter, place, partial, foot);
        filter.textProperty().subscribe(model::filter);
    }

    void focusFilter() {
        filter.requestFocus();
    }

    void focusList() {
        list.requestFocus();
    }

    void show(ConnectionsState state) {
        switch (state.listing()) {
            case Listing.Loading() -> place.getChildren().setAll(skeleton);
            case Listing.Failed(var why) -> place.getChildren().clear();
            case Listing.Ready ready -> show(state, ready);
        }
        int unreadable = state.listing() instanceof Listing.Ready ready ? ready.unreadable() : 0;
        partial.setText(
                unreadable == 1 ? WORDS.text("list.unreadable.one") : WORDS.text("list.unreadable", unreadable));
        partial.setVisible(unreadable > 0);
        partial.setManaged(unreadable > 0);
        boolean something = state.removed().isPresent() || state.told().tone() != Note.Tone.NONE;
        foot.setVisible(something);
        foot.setManaged(something);
        if (state.told().tone() != Note.Tone.NONE) {
            show(state.told());
        } else {
            state.removed().ifPresent(this::show);
        }
    }

    private void show(ConnectionsState state, Listing.Ready ready) {
        if (ready.groups().isEmpty()) {
            String text = ready.total() == 0 ? WORDS.text("list.none") : WORDS.text("list.nothing", state.filter());
            Label nothing = new Label(text);
            nothing.getStyleClass().addAll("muted", "list-nothing");
            nothing.setWrapText(true);
            StackPane.setAlignment(nothing, Pos.TOP_LEFT);
            place.getChildren().setAll(nothing);
        } else {
            place.getChildren().setAll(list);
            list.show(ready.groups(), state.form().map(Form::id).orElse(""));
        }
    }

    private void show(Removed gone) {
        boolean back = gone.problem().isEmpty();
        Label words = sentence(
                back ? WORDS.text("undo.words", gone.name()) : gone.problem(), back ? Icon.TRASH : Icon.WARNING);
        Hyperlink undo = new Hyperlink(WORDS.text("undo"));
        undo.getStyleClass().add("link");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(undo, WORDS.text("undo.long", gone.name()));
        undo.setOnAction(event -> model.removing().undo());
        foot.getChildren().setAll(words, undo);
    }

    private void show(Note told) {
        Label words = sentence(told.text(), told.tone() == Note.Tone.REFUSED ? Icon.WARNING : Icon.CHECK);
        Button seen = new Button("", Icon.CLOSE.node(14));
        seen.getStyleClass().add("icon-button");
        Describe.control(seen, WORDS.text("told.close"));
        seen.setOnAction(event -> model.exports().seen());
        foot.getChildren().setAll(words, seen);
    }

    private static Label sentence(String text, Icon icon) {
        Label words = new Label(text, icon.node(14, icon == Icon.WARNING ? "warning" : "muted-icon"));
        words.setWrapText(true);
        words.getStyleClass().add("small");
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }
}
