package dev.drydock.app.panel.pool;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.pool.state.Act;
import dev.drydock.app.panel.pool.state.Past;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.pool.advice.Sizing;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/// Puts the pool panel into one state, on invented snapshots. FX thread.
public final class PoolStage {
    private static final DbFault CUT =
            new DbFault.Unreachable("db-1.harbour.example", 5432, Duration.ofMillis(3_010), "08006");

    private final PoolViewModel model;
    private final PoolState state;
    private final Environment environment;
    private boolean table;
    private boolean scrolled;

    private PoolStage(Environment environment, PoolState state) {
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
                place -> {},
                Optional::empty));
    }

    public static PoolStage firstUse() {
        return new PoolStage(Environment.DEV, PoolState.FIRST);
    }

    public static PoolStage opening() {
        return new PoolStage(Environment.TEST, on(Environment.TEST).phase(new Phase.Opening()));
    }

    public static PoolStage fault() {
        return new PoolStage(Environment.TEST, on(Environment.TEST).phase(new Phase.Failed(CUT)));
    }

    public static PoolStage calm() {
        List<Holder> few = PoolSketch.few();
        return live(
                Environment.DEV,
                PoolSketch.snapshot(
                        new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                        false,
                        few,
                        PoolSketch.seen(PoolSketch.look(few, 3, 0)),
                        List.of()),
                PoolSketch.points(PoolSketch::calmCurve, i -> 0));
    }

    public static PoolStage load() {
        List<Holder> many = PoolSketch.many();
        return live(
                Environment.STAGING,
                PoolSketch.snapshot(
                        new PoolCounts(6, 2, 0, 8, PoolSketch.SIZE, 2),
                        false,
                        many,
                        PoolSketch.seen(PoolSketch.look(many, 8, 0)),
                        List.of()),
                PoolSketch.points(PoolSketch::busyCurve, i -> 0));
    }

    public static PoolStage leaking() {
        List<Holder> leaked = PoolSketch.leaked();
        PoolSnapshot snapshot = PoolSketch.snapshot(
                new PoolCounts(6, 0, 0, 6, PoolSketch.SIZE, 2),
                false,
                leaked,
                PoolSketch.seen(PoolSketch.look(leaked, 6, 0)),
                List.of(new Alarm(Alarm.Kind.LEAKS, 2)));
        return live(
                Environment.PROD,
                PoolSketch.with(snapshot, snapshot.state(), PoolSketch.settings(List.of(PoolSketch.adjusted()))),
                PoolSketch.points(PoolSketch::busyCurve, i -> 0));
    }

    public static PoolStage starved() {
        List<Holder> holders = new ArrayList<>(PoolSketch.leaked());
        holders.addAll(PoolSketch.few());
        return live(
                Environment.PROD,
                PoolSketch.snapshot(
                        new PoolCounts(8, 0, 5, 8, PoolSketch.SIZE, 2),
                        true,
                        holders,
                        PoolSketch.seen(PoolSketch.look(holders, 8, 0)),
                        List.of(
                                new Alarm(Alarm.Kind.TIMEOUTS, 4),
                                new Alarm(Alarm.Kind.WAITING, 46),
                                new Alarm(Alarm.Kind.LEAKS, 2),
                                new Alarm(Alarm.Kind.SATURATED, 46),
                                new Alarm(Alarm.Kind.SLOW_ACQUIRE, 1_240))),
                PoolSketch.points(PoolSketch::fullCurve, PoolSketch::queue));
    }

    private static PoolState cut(DbFault why) {
        List<Holder> few = PoolSketch.few();
        Server.Seen before = PoolSketch.seen(PoolSketch.look(few, 3, 0));
        PoolSnapshot snapshot = PoolSketch.snapshot(
                new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                false,
                few,
                new Server.Failed(why),
                List.of(new Alarm(Alarm.Kind.SERVER_SILENT, 12)));
        return advised(Environment.TEST, snapshot)
                .phase(new Phase.Live(
                        snapshot,
                        PoolSketch.points(PoolSketch::calmCurve, i -> 0),
                        Optional.of(new Phase.Look(before, PoolSketch.NOW.minusSeconds(12)))));
    }

    public static PoolStage cutOff() {
        return new PoolStage(Environment.TEST, cut(CUT));
    }

    public static PoolStage breaker() {
        return new PoolStage(
                Environment.TEST,
                cut(new DbFault.Refused(Refusal.SERVER_RESTING.name(), "", ""))
                        .breaker(Optional.of(new BreakerState(
                                BreakerState.Position.OPEN,
                                PoolSketch.NOW.minusSeconds(9),
                                java.util.Collections.nCopies(
                                        5, new BreakerState.Try(PoolSketch.NOW.minusSeconds(11), Optional.of(CUT)))))));
    }

    /// The login may not see what other sessions do.
    public static PoolStage partial() {
        List<Holder> few = PoolSketch.few();
        return live(
                        Environment.TEST,
                        PoolSketch.snapshot(
                                new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                                false,
                                few,
                                PoolSketch.seen(PoolSketch.look(few, 3, 37)),
                                List.of()),
                        PoolSketch.points(PoolSketch::calmCurve, i -> 0))
                .scrolled();
    }

    public static PoolStage unsupported() {
        return live(
                Environment.DEV,
                PoolSketch.snapshot(
                        new PoolCounts(1, 0, 0, 1, PoolSketch.SIZE, 0),
                        false,
                        List.of(PoolSketch.holder(
                                "schema", "names", 0.2, Holder.Standing.IN_USE, "SELECT name FROM sqlite_schema")),
                        new Server.Unsupported(),
                        List.of()),
                PoolSketch.points(i -> i % 40 < 4 ? 1 : 0, i -> 0));
    }

    public static PoolStage suspended() {
        List<Holder> few = PoolSketch.few();
        PoolSnapshot snapshot = PoolSketch.snapshot(
                new PoolCounts(2, 1, 3, 3, PoolSketch.SIZE, 2),
                false,
                few,
                PoolSketch.seen(PoolSketch.look(few, 3, 0)),
                List.of());
        PoolSnapshot held = PoolSketch.with(snapshot, dev.drydock.core.pool.PoolState.SUSPENDED, snapshot.settings());
        PoolState state = advised(Environment.STAGING, held)
                .phase(new Phase.Live(
                        held,
                        PoolSketch.points(PoolSketch::calmCurve, i -> 0),
                        Optional.of(new Phase.Look((Server.Seen) held.server(), held.at()))))
                .act(new Act.Done(Act.Kind.SUSPEND, PoolSketch.NOW.minusSeconds(4), held.settings()));
        return new PoolStage(Environment.STAGING, state);
    }

    public static PoolStage pooler() {
        List<Holder> few = List.of(
                PoolSketch.holder("schema", "names", 71, Holder.Standing.UNDECIDED, "SELECT 1"),
                PoolSketch.holder("schema", "detail", 0.1, Holder.Standing.IN_USE, "SELECT 2"));
        return live(
                Environment.PROD,
                PoolSketch.snapshot(
                        new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                        false,
                        few,
                        PoolSketch.behindPooler(PoolSketch.look(few, 3, 0)),
                        List.of()),
                PoolSketch.points(PoolSketch::calmCurve, i -> 0));
    }

    public static PoolStage week() {
        PoolStage stage = calm();
        return new PoolStage(
                stage.environment, stage.state.past(Range.WEEK, new Past.Read(PoolSketch.week(), PoolSketch.NOW)));
    }

    public static PoolStage resizing() {
        PoolStage stage = starved();
        return new PoolStage(stage.environment, stage.state.act(new Act.Asking(Act.Kind.RESIZE)));
    }

    private static PoolState on(Environment environment) {
        return PoolState.FIRST.standing(new Standing.On(
                Fixtures.profile("harbour-eu", environment, "db-1.harbour.example"),
                Fixtures.facts(),
                environment == Environment.PROD));
    }

    private static PoolState advised(Environment environment, PoolSnapshot snapshot) {
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

    private static PoolStage live(Environment environment, PoolSnapshot snapshot, List<PoolPoint> points) {
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
