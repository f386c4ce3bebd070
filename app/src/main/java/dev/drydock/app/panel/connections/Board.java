package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.ConnectionsState.Form;
import dev.drydock.app.panel.connections.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.ConnectionsState.Note;
import dev.drydock.app.panel.connections.ConnectionsState.Opening;
import dev.drydock.app.panel.connections.ConnectionsState.Removed;
import dev.drydock.app.panel.connections.ConnectionsState.TestRun;
import dev.drydock.app.words.FaultText;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds the state of the panel for the parts of its view model; each call replaces one part of it.
final class Board {
    private final ReadOnlyObjectWrapper<ConnectionsState> state = new ReadOnlyObjectWrapper<>(new ConnectionsState(
            new Listing.Loading(),
            "",
            Optional.empty(),
            Note.NONE,
            StepTexts.idle(false),
            new Opening(false, Optional.empty()),
            Optional.empty()));

    ReadOnlyObjectProperty<ConnectionsState> property() {
        return state.getReadOnlyProperty();
    }

    ConnectionsState now() {
        return state.get();
    }

    Optional<Form> form() {
        return now().form();
    }

    void listing(Listing listing) {
        ConnectionsState s = now();
        state.set(new ConnectionsState(listing, s.filter(), s.form(), s.note(), s.test(), s.opening(), s.removed()));
    }

    void filter(String text) {
        ConnectionsState s = now();
        state.set(new ConnectionsState(s.listing(), text, s.form(), s.note(), s.test(), s.opening(), s.removed()));
    }

    void form(Optional<Form> form) {
        ConnectionsState s = now();
        if (!s.form().equals(form)) {
            state.set(
                    new ConnectionsState(s.listing(), s.filter(), form, s.note(), s.test(), s.opening(), s.removed()));
        }
    }

    void editForm(UnaryOperator<Form> change) {
        form().ifPresent(form -> form(Optional.of(change.apply(form))));
    }

    void note(Note note) {
        ConnectionsState s = now();
        state.set(new ConnectionsState(s.listing(), s.filter(), s.form(), note, s.test(), s.opening(), s.removed()));
    }

    void test(TestRun test) {
        ConnectionsState s = now();
        state.set(new ConnectionsState(s.listing(), s.filter(), s.form(), s.note(), test, s.opening(), s.removed()));
    }

    void opening(boolean running, Optional<FaultText> fault) {
        ConnectionsState s = now();
        Opening opening = new Opening(running, fault);
        state.set(new ConnectionsState(s.listing(), s.filter(), s.form(), s.note(), s.test(), opening, s.removed()));
    }

    void removed(Optional<Removed> removed) {
        ConnectionsState s = now();
        state.set(new ConnectionsState(s.listing(), s.filter(), s.form(), s.note(), s.test(), s.opening(), removed));
    }
}
