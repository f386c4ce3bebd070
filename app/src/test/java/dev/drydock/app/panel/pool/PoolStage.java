package dev.drydock.app.panel.pool;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.pool.advice.Sizing;
import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/// Puts the pool panel into one state, on invented snapshots. FX thread.
public final class PoolStage {
    static final DbFault CUT = new DbFault.Unreachable("db-1.harbour.example", 5432, Duration.ofMillis(3_010), "08006");

    private final PoolViewModel model;
    private final PoolState state;
    private final Environment environment;
    private boolean table;
    private boolean scrolled;

    PoolStage(Environment environment, PoolState state) {
        this.environment = environment;
        this.state = state;
        this.model = new PoolViewModel(new PoolServices(
                Jobs.inline(),
                new PoolServices.Threads(Runnable::run, Runnable::run, Clock.fixed(PoolSketch.NOW, ZoneOffset.UTC)),
                new PoolServices.PoolSource() {
                    @Override
                    public Optional<ConnectionProfile> profile(String id) {
                        return Optional.empty();
                    }

                    @Override
                    public PoolServices.Opened open(ConnectionProfile profile) throws FaultException {
                        throw new FaultException(CUT);
                    }
                },
                (profile, from, to) -> List.of(),
                profile -> Optional.empty(),
                place -> {}));
    }

    static PoolState on(Environment environment) {
        return PoolState.FIRST.standing(
                Fixtures.profile("harbour-eu", environment, "db-1.harbour.example"), Fixtures.facts());
    }

    static PoolState advised(Environment environment, PoolSnapshot snapshot) {
        boolean full = snapshot.counts().waiting() > 3;
        Load load = new Load(Duration.ofHours(6), 2_160, 6.4, Duration.ofMillis(240), full ? 11 : 4, 6, 1);
        return on(environment)
                .advice(Optional.of(Sizing.advise(
                        load,
                        snapshot.counts().maximum(),
                        new Sizing.Place(
                                snapshot.server() instanceof Server.Unsupported
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(48),
                                snapshot.counts().total(),
                                OptionalInt.empty()))));
    }

    static PoolStage live(Environment environment, PoolSnapshot snapshot, List<PoolPoint> points) {
        Optional<Phase.Look> look = snapshot.server() instanceof Server.Seen seen
                ? Optional.of(new Phase.Look(seen, snapshot.at()))
                : Optional.empty();
        return new PoolStage(environment, advised(environment, snapshot).phase(new Phase.Live(snapshot, points, look)));
    }

    public PoolStage asTable() {
        table = true;
        return this;
    }

    /// The lower half, with the first connection chosen.
    public PoolStage scrolled() {
        scrolled = true;
        return this;
    }

    /// The same with something else in its state.
    PoolStage with(java.util.function.UnaryOperator<PoolState> change) {
        return new PoolStage(environment, change.apply(state));
    }

    public Standing standing() {
        return state.standing();
    }

    public Node view() {
        PoolView view = new PoolView(model, ZoneOffset.UTC);
        model.pictured(state, PoolSketch.NOW.plusSeconds(1));
        if (table) {
            view.toggleTable();
            model.pictured(state, PoolSketch.NOW.plusSeconds(1));
        }
        if (scrolled) {
            view.lookupAll(".fact-table").stream()
                    .filter(TableView.class::isInstance)
                    .map(TableView.class::cast)
                    .filter(one -> one.getColumns().size() == 5)
                    .forEach(one -> one.getSelectionModel().selectFirst());
            view.lookupAll(".scroll-pane").stream()
                    .filter(ScrollPane.class::isInstance)
                    .map(ScrollPane.class::cast)
                    .forEach(pane -> pane.setVvalue(1));
        }
        return view;
    }
}
