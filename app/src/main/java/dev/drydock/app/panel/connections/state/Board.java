package dev.drydock.app.panel.connections.state;

import dev.drydock.app.panel.connections.state.ConnectionsState.Around;
import dev.drydock.app.panel.connections.state.ConnectionsState.FieldNote;
import dev.drydock.app.panel.connections.state.ConnectionsState.Keeping;
import dev.drydock.app.panel.connections.state.ConnectionsState.Leaving;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.ConnectionsState.Opening;
import dev.drydock.app.panel.connections.state.ConnectionsState.Removed;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.words.FaultText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds the state of the panel for the parts of its view model; each call replaces one part of it.
public final class Board {
    private final ReadOnlyObjectWrapper<ConnectionsState> state;

    /// @param idle a test that was not run
    public Board(TestRun idle) {
        state = new ReadOnlyObjectWrapper<>(new ConnectionsState(
                new Listing.Loading(),
                "",
                Optional.empty(),
                Note.NONE,
                idle,
                new Opening(false, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Around.NOTHING,
                Note.NONE));
    }

    public ReadOnlyObjectProperty<ConnectionsState> property() {
        return state.getReadOnlyProperty();
    }

    public ConnectionsState now() {
        return state.get();
    }

    public Optional<Form> form() {
        return now().form();
    }

    public void listing(Listing listing) {
        state.set(now().with(listing));
    }

    public void filter(String text) {
        state.set(now().filtered(text));
    }

    public void form(Optional<Form> form) {
        if (!form().equals(form)) {
            state.set(now().with(form));
        }
    }

    public void editForm(UnaryOperator<Form> change) {
        form().ifPresent(form -> form(Optional.of(change.apply(form))));
    }

    public void note(Note note) {
        state.set(now().with(note));
    }

    public void test(TestRun test) {
        state.set(now().with(test));
    }

    public void opening(boolean running, Optional<FaultText> fault) {
        state.set(now().with(new Opening(running, fault)));
    }

    public void removed(Optional<Removed> removed) {
        state.set(now().removed(removed));
    }

    public void leaving(Optional<Leaving> leaving) {
        state.set(now().leaving(leaving));
    }

    public void keepings(List<Keeping> keepings) {
        state.set(now().with(new Around(keepings, now().around().files())));
    }

    /// Of the files that a form names.
    public void files(Map<Field, FieldNote> files) {
        state.set(now().with(new Around(now().around().keepings(), files)));
    }

    /// Of one file; empty where there is nothing to say.
    public void file(Field field, Optional<FieldNote> note) {
        Map<Field, FieldNote> all = new EnumMap<>(Field.class);
        all.putAll(now().around().files());
        all.remove(field);
        note.ifPresent(said -> all.put(field, said));
        files(all);
    }

    public void told(Note told) {
        state.set(now().told(told));
    }
}
