package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.list.Listings;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.ProfileChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Twins of profiles, and the folders they are filed in. FX thread.
final class FilingViewModel {
    private static final Messages WORDS = Messages.of(FilingViewModel.class);

    private final Desk desk;
    private final Board board;
    private final Listings listings;
    private final FormViewModel form;
    private final LeavingViewModel leaving;
    private final Consumer<Optional<String>> load;

    /// @param load reads the list anew and selects the profile with this id
    FilingViewModel(
            Desk desk,
            Board board,
            Listings listings,
            FormViewModel form,
            LeavingViewModel leaving,
            Consumer<Optional<String>> load) {
        this.desk = desk;
        this.board = board;
        this.listings = listings;
        this.form = form;
        this.leaving = leaving;
        this.load = load;
    }

    List<String> folders() {
        return listings.folders();
    }

    /// A form like that of a stored profile, without its secrets, not saved yet.
    void duplicate(String id) {
        listings.stored(id)
                .ifPresent(stored -> leaving.then(() -> form.duplicate(
                        stored,
                        listings.freeName(
                                WORDS.text("duplicate.name", stored.profile().name())))));
    }

    /// Of the profile in the form.
    void duplicateShown() {
        board.form().ifPresent(shown -> duplicate(shown.id()));
    }

    /// Files a stored profile in `folder`; what else is changed in its form stays unsaved.
    void move(String id, String folder) {
        desk.move(id, folder, outcome -> {
            switch (outcome) {
                case Outcome.Done<ProfileChange>(var change) -> {
                    if (change instanceof ProfileChange.Saved) {
                        board.editForm(shown -> shown.id().equals(id) ? shown.filed(folder) : shown);
                    }
                    load.accept(Optional.empty());
                }
                case Outcome.Failed<ProfileChange>(var why) ->
                    board.told(new Note(Note.Tone.REFUSED, FaultText.of(why).line()));
                case Outcome.Cancelled<ProfileChange>() -> {}
            }
        });
    }
}
