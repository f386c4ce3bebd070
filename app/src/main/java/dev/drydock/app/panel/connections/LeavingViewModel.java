package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Leaving;
import dev.drydock.app.words.Messages;
import java.util.Optional;

/// The question before unsaved changes are left. FX thread.
final class LeavingViewModel {
    private static final Messages WORDS = Messages.of(LeavingViewModel.class);

    private final Board board;
    private final FormViewModel form;
    private final Runnable saved;
    private Runnable next = () -> {};

    /// @param saved called when the changes were saved
    LeavingViewModel(Board board, FormViewModel form, Runnable saved) {
        this.board = board;
        this.form = form;
        this.saved = saved;
    }

    /// Goes on at once, or asks first when that would lose changes.
    void then(Runnable wanted) {
        Optional<String> unsaved = name();
        if (unsaved.isEmpty()) {
            wanted.run();
            return;
        }
        next = wanted;
        board.leaving(unsaved.map(Leaving::new));
    }

    /// What would be lost with the window, one sentence.
    Optional<String> unsaved() {
        return name().map(name -> WORDS.text("leave.unsaved", name));
    }

    /// Saves the changes, then goes on. Where they cannot be saved, the form says why and stays.
    void save() {
        board.leaving(Optional.empty());
        form.saving().stored(profile -> {
            saved.run();
            next.run();
        });
    }

    void discard() {
        board.leaving(Optional.empty());
        form.discard();
        next.run();
    }

    void stay() {
        board.leaving(Optional.empty());
    }

    private Optional<String> name() {
        return form.unsaved().map(name -> name.isEmpty() ? WORDS.text("form.unnamed") : name);
    }
}
