package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.ConnectionsState.Removed;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.ProfileChange;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Into the bin and back. FX thread.
final class RemovingViewModel {
    private static final Messages WORDS = Messages.of(RemovingViewModel.class);

    private final Desk desk;
    private final Board board;
    private final FormViewModel form;
    private final Consumer<Optional<String>> load;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether a profile is to go.
    record Question(String id, String name) {}

    /// @param load reads the list anew and selects the profile with this id
    RemovingViewModel(Desk desk, Board board, FormViewModel form, Consumer<Optional<String>> load) {
        this.desk = desk;
        this.board = board;
        this.form = form;
        this.load = load;
    }

    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Asks whether the profile in the form is to go.
    void ask() {
        board.form()
                .filter(Form::stored)
                .ifPresent(shown -> ask(shown.id(), shown.contents().typed(Field.NAME)));
    }

    void ask(String id, String name) {
        question.set(Optional.of(new Question(id, name)));
    }

    void keep() {
        question.set(Optional.empty());
    }

    void remove() {
        question.get().ifPresent(asked -> remove(asked.id(), asked.name()));
        question.set(Optional.empty());
    }

    private void remove(String id, String name) {
        desk.remove(id, outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean>(var gone) -> {
                    if (gone) {
                        removed(id, name);
                    }
                    load.accept(Optional.empty());
                }
                case Outcome.Failed<Boolean>(var why) ->
                    board.told(new Note(Note.Tone.REFUSED, FaultText.of(why).line()));
                case Outcome.Cancelled<Boolean>() -> {}
            }
        });
    }

    private void removed(String id, String name) {
        if (board.form().map(Form::id).equals(Optional.of(id))) {
            form.discard();
        }
        board.told(Note.NONE);
        board.removed(Optional.of(new Removed(id, name, "")));
    }

    void undo() {
        board.now()
                .removed()
                .ifPresent(removed -> desk.restore(removed.id(), outcome -> {
                    String problem = notRestored(outcome);
                    if (problem.isEmpty()) {
                        board.removed(Optional.empty());
                        load.accept(Optional.of(removed.id()));
                    } else {
                        board.removed(Optional.of(new Removed(removed.id(), removed.name(), problem)));
                    }
                }));
    }

    /// Why a profile stays in the bin; `""` when it is back.
    private static String notRestored(Outcome<ProfileChange> outcome) {
        return switch (outcome) {
            case Outcome.Done<ProfileChange>(var change) ->
                switch (change) {
                    case ProfileChange.Saved saved -> "";
                    case ProfileChange.NameTaken(var name) -> WORDS.text("undo.nameTaken", name);
                    case ProfileChange.NotFound gone -> WORDS.text("undo.gone");
                    case ProfileChange.NeedsReason needs -> WORDS.text("undo.gone");
                    case ProfileChange.Unfit unfit -> WORDS.text("undo.gone");
                };
            case Outcome.Failed<ProfileChange>(var why) -> FaultText.of(why).line();
            case Outcome.Cancelled<ProfileChange>() -> WORDS.text("undo.stopped");
        };
    }
}
