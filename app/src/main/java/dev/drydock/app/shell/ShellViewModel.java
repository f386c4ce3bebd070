package dev.drydock.app.shell;

import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.ServerSigns;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.BreakerState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the user is, on which connection, and what lies open over the panels.
public final class ShellViewModel {
    private static final Messages WORDS = Messages.of(ShellViewModel.class);

    private final ReadOnlyObjectWrapper<ShellState> state = new ReadOnlyObjectWrapper<>(
            new ShellState(Place.CONNECTIONS, Optional.empty(), Optional.empty(), ShellState.Sheet.NONE, false));

    private ServerSigns signs = ServerSigns.NONE;
    private Optional<ConnectionProfile> profile = Optional.empty();

    ReadOnlyObjectProperty<ShellState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void at(Place place) {
        ShellState now = state.get();
        state.set(new ShellState(place, now.mooring(), now.resting(), ShellState.Sheet.NONE, now.jobsOpen()));
    }

    void standing(Standing standing) {
        ShellState now = state.get();
        Optional<Mooring> mooring = switch (standing) {
            case Standing.Nowhere() -> Optional.empty();
            case Standing.On on -> Optional.of(Mooring.of(on));
        };
        profile = standing instanceof Standing.On on ? Optional.of(on.profile()) : Optional.empty();
        state.set(new ShellState(now.place(), mooring, now.resting(), now.sheet(), now.jobsOpen()));
        server();
    }

    void signs(ServerSigns known) {
        signs = known;
        known.listen().accept(this::server);
    }

    /// Lets work of the background try the server at once.
    void tryServer() {
        profile.ifPresent(signs.again());
    }

    private void server() {
        ShellState now = state.get();
        Optional<BreakerState> resting =
                profile.flatMap(signs.state()).filter(state -> state.position() != BreakerState.Position.CLOSED);
        if (!resting.equals(now.resting())) {
            state.set(new ShellState(now.place(), now.mooring(), resting, now.sheet(), now.jobsOpen()));
        }
    }

    void open(ShellState.Sheet sheet) {
        ShellState now = state.get();
        state.set(new ShellState(now.place(), now.mooring(), now.resting(), sheet, now.jobsOpen()));
    }

    /// Closes `sheet` if that is the open one.
    void shut(ShellState.Sheet sheet) {
        if (state.get().sheet() == sheet) {
            open(ShellState.Sheet.NONE);
        }
    }

    void toggleJobs() {
        ShellState now = state.get();
        state.set(new ShellState(now.place(), now.mooring(), now.resting(), now.sheet(), !now.jobsOpen()));
    }

    /// Environment and connection first: it is what the task switcher shows.
    String windowTitle() {
        ShellState now = state.get();
        return now.mooring()
                .map(m -> WORDS.text("window.title.on", m.look().word(), m.name(), word(now.place())))
                .orElseGet(() -> WORDS.text("window.title", word(now.place())));
    }

    static String word(Place place) {
        return switch (place) {
            case CONNECTIONS -> WORDS.text("place.connections");
            case POOL -> WORDS.text("place.pool");
            case QUERY -> WORDS.text("place.query");
            case PLANS -> WORDS.text("place.plans");
            case SCHEMA -> WORDS.text("place.schema");
            case COMPARE -> WORDS.text("place.compare");
            case MIGRATIONS -> WORDS.text("place.migrations");
            case SEED -> WORDS.text("place.seed");
            case BACKUP -> WORDS.text("place.backup");
            case AUDIT -> WORDS.text("place.audit");
        };
    }
}
