package dev.drydock.app.panel.connections;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.ConnectionsState.Field;
import dev.drydock.app.panel.connections.ConnectionsState.Form;
import dev.drydock.app.panel.connections.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.ConnectionsState.Mark;
import dev.drydock.app.panel.connections.ConnectionsState.Removed;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The list of profiles, and connecting. The form and the test have view models of their own. FX thread.
public final class ConnectionsViewModel {
    private static final Messages WORDS = Messages.of(ConnectionsViewModel.class);

    private final Desk desk;
    private final Consumer<Destination> go;
    private final ObjectProperty<Standing> standing;
    private final Board board = new Board();
    private final Listings listings;
    private final FormViewModel form;
    private final TestingViewModel testing;

    public ConnectionsViewModel(Desk desk, Consumer<Destination> go, ObjectProperty<Standing> standing) {
        this.desk = desk;
        this.go = go;
        this.standing = standing;
        this.listings = new Listings(desk.systems());
        this.form = new FormViewModel(desk, board);
        this.testing = new TestingViewModel(desk, board, form, listings);
    }

    ReadOnlyObjectProperty<ConnectionsState> stateProperty() {
        return board.property();
    }

    FormViewModel form() {
        return form;
    }

    TestingViewModel testing() {
        return testing;
    }

    /// The profiles as last read, for the palette.
    List<ConnectionProfile> profiles() {
        return listings.all().stream().map(StoredProfile::profile).toList();
    }

    /// Reads the profiles, then selects `wanted`, else the first one while nothing is shown.
    void load(Optional<String> wanted) {
        desk.profiles(outcome -> {
            switch (outcome) {
                case Outcome.Done<List<StoredProfile>>(var read) -> {
                    listings.profiles(read);
                    relist();
                    wanted.or(this::firstOfList).ifPresent(this::select);
                }
                case Outcome.Failed<List<StoredProfile>>(var why) ->
                    board.listing(new Listing.Failed(FaultText.of(why)));
                case Outcome.Cancelled<List<StoredProfile>>() -> {}
            }
        });
    }

    void filter(String text) {
        board.filter(text);
        relist();
    }

    void select(String id) {
        if (!board.form().map(Form::id).equals(Optional.of(id))) {
            listings.profile(id).ifPresent(profile -> {
                form.show(profile);
                testing.stop();
            });
        }
    }

    void create() {
        form.create();
        testing.stop();
    }

    void save() {
        form.stored(profile -> load(Optional.empty()));
    }

    /// Saves what is not saved, proves that the database opens, and goes there.
    void connect() {
        form.stored(profile -> {
            load(Optional.empty());
            open(profile);
        });
    }

    void remove() {
        board.form()
                .filter(Form::stored)
                .ifPresent(shown -> desk.remove(shown.id(), outcome -> {
                    if (outcome instanceof Outcome.Done<Boolean>(var gone) && gone) {
                        board.form(Optional.empty());
                        board.removed(Optional.of(new Removed(shown.id(), shown.value(Field.NAME), "")));
                        load(Optional.empty());
                    }
                }));
    }

    void undoRemove() {
        board.now()
                .removed()
                .ifPresent(removed -> desk.restore(removed.id(), outcome -> {
                    String problem = notRestored(outcome);
                    if (problem.isEmpty()) {
                        board.removed(Optional.empty());
                        load(Optional.of(removed.id()));
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
                    case ProfileChange.Unfit unfit -> WORDS.text("undo.gone");
                };
            case Outcome.Failed<ProfileChange>(var why) -> FaultText.of(why).line();
            case Outcome.Cancelled<ProfileChange>() -> WORDS.text("undo.stopped");
        };
    }

    private void open(ConnectionProfile profile) {
        board.opening(true, Optional.empty());
        boolean readOnly = Environments.opensReadOnly(profile);
        desk.connect(profile, readOnly, outcome -> {
            switch (outcome) {
                case Outcome.Done<ServerFacts>(var facts) -> opened(profile, facts, readOnly);
                case Outcome.Failed<ServerFacts>(var why) -> {
                    listings.know(profile.id(), Mark.FAILED, "", WORDS.text("mark.failed"));
                    relist();
                    board.opening(false, Optional.of(FaultText.of(why)));
                }
                case Outcome.Cancelled<ServerFacts>() -> board.opening(false, Optional.empty());
            }
        });
    }

    private void opened(ConnectionProfile profile, ServerFacts facts, boolean readOnly) {
        String server = (facts.product() + " " + facts.version()).strip();
        listings.current(profile.id(), WORDS.text("mark.current", server));
        relist();
        board.opening(false, Optional.empty());
        standing.set(new Standing.On(profile, facts, readOnly));
        go.accept(new Destination.Query(Optional.of(profile.id()), Optional.empty()));
    }

    private Optional<String> firstOfList() {
        return board.form().isPresent() || !(board.now().listing() instanceof Listing.Ready ready)
                ? Optional.empty()
                : ready.groups().stream()
                        .findFirst()
                        .map(group -> group.items().getFirst().id());
    }

    private void relist() {
        board.listing(listings.ready(board.now().filter()));
    }
}
