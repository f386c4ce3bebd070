package dev.drydock.app.panel.pool;

import dev.drydock.app.panel.pool.state.Act;
import dev.drydock.app.panel.pool.state.Past;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The states of the pool panel, on invented snapshots.
public final class PoolStates {
    private PoolStates() {}

    public static PoolStage firstUse() {
        return new PoolStage(Environment.DEV, PoolState.FIRST);
    }

    public static PoolStage opening() {
        return new PoolStage(Environment.TEST, PoolStage.on(Environment.TEST).phase(new Phase.Opening()));
    }

    public static PoolStage fault() {
        return new PoolStage(Environment.TEST, PoolStage.on(Environment.TEST).phase(new Phase.Failed(PoolStage.CUT)));
    }

    public static PoolStage calm() {
        List<Holder> few = PoolSketch.few();
        return PoolStage.live(
                Environment.DEV,
                PoolSketch.snapshot(
                        new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                        false,
                        few,
                        PoolSketch.seen(PoolSketch.look(few, 3, 0)),
                        List.of()),
                PoolCurves.points(PoolCurves::calmCurve, i -> 0));
    }

    public static PoolStage load() {
        List<Holder> many = PoolSketch.many();
        return PoolStage.live(
                Environment.STAGING,
                PoolSketch.snapshot(
                        new PoolCounts(6, 2, 0, 8, PoolSketch.SIZE, 2),
                        false,
                        many,
                        PoolSketch.seen(PoolSketch.look(many, 8, 0)),
                        List.of()),
                PoolCurves.points(PoolCurves::busyCurve, i -> 0));
    }

    public static PoolStage leaking() {
        List<Holder> leaked = PoolSketch.leaked();
        PoolSnapshot snapshot = PoolSketch.snapshot(
                new PoolCounts(6, 0, 0, 6, PoolSketch.SIZE, 2),
                false,
                leaked,
                PoolSketch.seen(PoolSketch.look(leaked, 6, 0)),
                List.of(new Alarm(Alarm.Kind.LEAKS, 2)));
        return PoolStage.live(
                Environment.PROD,
                PoolSketch.with(snapshot, snapshot.state(), PoolSketch.settings(List.of(PoolSketch.adjusted()))),
                PoolCurves.points(PoolCurves::busyCurve, i -> 0));
    }

    public static PoolStage starved() {
        List<Holder> holders = new ArrayList<>(PoolSketch.leaked());
        holders.addAll(PoolSketch.few());
        return PoolStage.live(
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
                PoolCurves.points(PoolCurves::fullCurve, PoolCurves::queue));
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
        return PoolStage.advised(Environment.TEST, snapshot)
                .phase(new Phase.Live(
                        snapshot,
                        PoolCurves.points(PoolCurves::calmCurve, i -> 0),
                        Optional.of(new Phase.Look(before, PoolSketch.NOW.minusSeconds(12)))));
    }

    public static PoolStage cutOff() {
        return new PoolStage(Environment.TEST, cut(PoolStage.CUT));
    }

    public static PoolStage breaker() {
        return new PoolStage(
                Environment.TEST,
                cut(new DbFault.Refused(Refusal.SERVER_RESTING.name(), "", ""))
                        .breaker(Optional.of(new BreakerState(
                                BreakerState.Position.OPEN,
                                PoolSketch.NOW.minusSeconds(9),
                                java.util.Collections.nCopies(
                                        5,
                                        new BreakerState.Try(
                                                PoolSketch.NOW.minusSeconds(11), Optional.of(PoolStage.CUT)))))));
    }

    /// The login may not see what other sessions do.
    public static PoolStage partial() {
        List<Holder> few = PoolSketch.few();
        return PoolStage.live(
                        Environment.TEST,
                        PoolSketch.snapshot(
                                new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                                false,
                                few,
                                PoolSketch.seen(PoolSketch.look(few, 3, 37)),
                                List.of()),
                        PoolCurves.points(PoolCurves::calmCurve, i -> 0))
                .scrolled();
    }

    public static PoolStage unsupported() {
        return PoolStage.live(
                Environment.DEV,
                PoolSketch.snapshot(
                        new PoolCounts(1, 0, 0, 1, PoolSketch.SIZE, 0),
                        false,
                        List.of(PoolSketch.holder(
                                "schema", "names", 0.2, Holder.Standing.IN_USE, "SELECT name FROM sqlite_schema")),
                        new Server.Unsupported(),
                        List.of()),
                PoolCurves.points(i -> i % 40 < 4 ? 1 : 0, i -> 0));
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
        PoolState state = PoolStage.advised(Environment.STAGING, held)
                .phase(new Phase.Live(
                        held,
                        PoolCurves.points(PoolCurves::calmCurve, i -> 0),
                        Optional.of(new Phase.Look((Server.Seen) held.server(), held.at()))))
                .act(new Act.Done(Act.Kind.SUSPEND, PoolSketch.NOW.minusSeconds(4), held.settings()));
        return new PoolStage(Environment.STAGING, state);
    }

    public static PoolStage pooler() {
        List<Holder> few = List.of(
                PoolSketch.holder("schema", "names", 71, Holder.Standing.UNDECIDED, "SELECT 1"),
                PoolSketch.holder("schema", "detail", 0.1, Holder.Standing.IN_USE, "SELECT 2"));
        return PoolStage.live(
                Environment.PROD,
                PoolSketch.snapshot(
                        new PoolCounts(2, 1, 0, 3, PoolSketch.SIZE, 2),
                        false,
                        few,
                        PoolSketch.behindPooler(PoolSketch.look(few, 3, 0)),
                        List.of()),
                PoolCurves.points(PoolCurves::calmCurve, i -> 0));
    }

    public static PoolStage week() {
        return calm().with(state -> state.past(Range.WEEK, new Past.Read(PoolCurves.week(), PoolSketch.NOW)));
    }

    public static PoolStage resizing() {
        return starved().with(state -> state.act(new Act.Asking(Act.Kind.RESIZE)));
    }
}
