package dev.drydock.app.panel.connections;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.form.FormViewModel;
import dev.drydock.app.panel.connections.list.Listings;
import dev.drydock.app.panel.connections.rotation.RotationViewModel;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.steps.TestingViewModel;
import dev.drydock.app.panel.connections.takeover.ExportViewModel;
import dev.drydock.app.panel.connections.takeover.ImportViewModel;
import dev.drydock.app.words.FaultText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.StoredProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The list of profiles, and connecting. The form and the test have view models of their own. FX thread.
public final class ConnectionsViewModel {
    private final Desk desk;
    private final Board board;
    private final Listings listings;
    private final FormViewModel form;
    private final TestingViewModel testing;
    private final LeavingViewModel leaving;
    private final RemovingViewModel removing;
    private final OpeningViewModel opening;
    private final FilingViewModel filing;
    private final ImportViewModel imports;
    private final ExportViewModel exports;
    private final RotationViewModel rotation;

    public ConnectionsViewModel(Desks desks, Consumer<Destination> go, ObjectProperty<Standing> standing) {
        this.desk = desks.profiles();
        this.board = new Board(TestingViewModel.idle());
        this.listings = new Listings(desk.systems());
        this.form = new FormViewModel(desk, board, this::stopTest);
        this.testing = new TestingViewModel(desk, board, form, listings);
        this.leaving = new LeavingViewModel(board, form, () -> load(Optional.empty()));
        this.removing = new RemovingViewModel(desk, board, listings, form, this::load);
        this.opening = new OpeningViewModel(desk, board, listings, go, standing);
        this.filing = new FilingViewModel(desk, board, listings, form, leaving, this::load);
        this.imports = new ImportViewModel(desks.imports(), form::take, id -> load(Optional.of(id)), this::profiles);
        this.rotation = new RotationViewModel(desks.rotation(), board, form);
        this.exports = new ExportViewModel(desks.imports(), board);
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

    LeavingViewModel leaving() {
        return leaving;
    }

    RemovingViewModel removing() {
        return removing;
    }

    FilingViewModel filing() {
        return filing;
    }

    ImportViewModel imports() {
        return imports;
    }

    RotationViewModel rotation() {
        return rotation;
    }

    ExportViewModel exports() {
        return exports;
    }

    /// The profiles as last read, for the palette.
    List<ConnectionProfile> profiles() {
        return listings.all().stream().map(StoredProfile::profile).toList();
    }

    /// Reads the profiles, then selects `wanted`, else the first one while nothing is shown.
    void load(Optional<String> wanted) {
        form.lookForKeepings();
        desk.profiles(outcome -> {
            switch (outcome) {
                case Outcome.Done<Desk.Shelf>(var read) -> {
                    listings.shelf(read);
                    relist();
                    wanted.or(this::firstOfList).ifPresent(this::select);
                }
                case Outcome.Failed<Desk.Shelf>(var why) -> board.listing(new Listing.Failed(FaultText.of(why)));
                case Outcome.Cancelled<Desk.Shelf>() -> {}
            }
        });
    }

    void filter(String text) {
        board.filter(text);
        relist();
    }

    void select(String id) {
        if (!board.form().map(Form::id).equals(Optional.of(id))) {
            listings.stored(id).ifPresent(stored -> leaving.then(() -> form.show(stored)));
        }
    }

    void create() {
        leaving.then(form::create);
    }

    void save() {
        form.saving().stored(profile -> load(Optional.empty()));
    }

    /// Saves what is not saved, proves that the database opens, and goes there.
    void connect() {
        form.saving().stored(profile -> {
            load(Optional.empty());
            opening.open(profile);
        });
    }

    private void stopTest() {
        testing.stop();
    }

    private Optional<String> firstOfList() {
        return board.form().isPresent() || !(board.now().listing() instanceof Listing.Ready ready)
                ? Optional.empty()
                : ready.groups().stream()
                        .findFirst()
                        .map(group ->
                                group.folders().getFirst().items().getFirst().id());
    }

    private void relist() {
        listings.show(board);
    }
}
