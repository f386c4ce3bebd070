package dev.drydock.app.panel.pool;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.pool.PoolServices.Opened;
import dev.drydock.app.panel.pool.state.Past;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.pool.PoolRule;
import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.pool.advice.SizeAdvice;
import dev.drydock.core.pool.advice.Sizing;
import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user can see and do at a pool. FX thread only; opening is a job, and the pool is watched only while
/// the panel is in sight.
public final class PoolViewModel {
    private static final Messages TEXTS = Messages.of(PoolViewModel.class);
    private static final ServerFacts NOT_ASKED = new ServerFacts("", "", 0, 0, "", "", "");

    /// How far back advice looks, and how often it is given anew while somebody looks.
    private static final Duration ADVISED = Duration.ofHours(24);

    private static final Duration ADVICE_EVERY = Duration.ofMinutes(1);

    private final PoolServices services;
    private final ReadOnlyObjectWrapper<PoolState> state = new ReadOnlyObjectWrapper<>(PoolState.FIRST);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final PoolActs acts;
    private Optional<Opened> opened = Optional.empty();
    private PoolWatch.Subscription watching = () -> {};
    private Registration breaking = () -> {};
    private Instant advised = Instant.EPOCH;
    private boolean inSight;
    private boolean watched;
    private int turn;

    public PoolViewModel(PoolServices services) {
        this.services = services;
        this.now = new ReadOnlyObjectWrapper<>(services.threads().clock().instant());
        this.acts = new PoolActs(services, () -> opened, act -> update(s -> s.act(act)));
    }

    public ReadOnlyObjectProperty<PoolState> state() {
        return state.getReadOnlyProperty();
    }

    /// The time by which ages are told.
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    public PoolActs acts() {
        return acts;
    }

    /// Shows the pool of the profile with that id, or of the connection the user comes from, or the one shown
    /// before.
    void shown(Optional<String> profileId) {
        inSight = true;
        Optional<String> before = state.get().profile().map(ConnectionProfile::id);
        Optional<String> wanted = profileId
                .or(() -> services.cameFrom().get().map(ConnectionProfile::id))
                .or(() -> before);
        if (wanted.isEmpty()) {
            return;
        }
        boolean same = wanted.equals(before);
        if (same && opened.isPresent()) {
            if (!watched) {
                watch(opened.get());
            }
        } else if (!(same && state.get().phase() instanceof Phase.Opening)) {
            open(wanted.get());
        }
    }

    /// Nothing is asked of a server from now on.
    void hidden() {
        inSight = false;
        unwatch();
    }

    private void unwatch() {
        watched = false;
        watching.close();
        breaking.close();
    }

    /// Opens the pool once more after it failed or was stopped.
    public void retry() {
        state.get().profile().map(ConnectionProfile::id).ifPresent(this::open);
    }

    /// Told about once a second while the panel is in sight.
    public void tick() {
        now.set(services.threads().clock().instant());
    }

    public void goToConnections() {
        services.go().accept(new Destination.Connections(state.get().profile().map(ConnectionProfile::id)));
    }

    /// The breaker is closed by hand: work in the background tries the server again at once.
    public void resetBreaker() {
        state.get().profile().flatMap(services.breaker()).ifPresent(Breaker::reset);
    }

    private void open(String profileId) {
        int mine = ++turn;
        unwatch();
        opened = Optional.empty();
        boolean same =
                state.get().profile().filter(p -> p.id().equals(profileId)).isPresent();
        state.set(
                (same ? PoolState.FIRST.standing(state.get().standing()) : PoolState.FIRST).phase(new Phase.Opening()));
        var outcome = services.jobs()
                .<Optional<Opened>>submit(new JobSpec(profileId, TEXTS.text("job.open")), context -> {
                    Optional<ConnectionProfile> profile = services.pools().profile(profileId);
                    if (profile.isEmpty()) {
                        return Optional.empty();
                    }
                    ConnectionProfile found = profile.get();
                    services.threads()
                            .fx()
                            .execute(() -> ifStill(mine, () -> update(s -> s.standing(on(found, NOT_ASKED)))));
                    return Optional.of(services.pools().open(found));
                })
                .outcome();
        var _ = outcome.whenComplete((ended, bug) -> services.threads()
                .fx()
                .execute(() -> ifStill(
                        mine,
                        () -> ended(
                                bug == null
                                        ? ended
                                        : new Outcome.Failed<>(
                                                new DbFault.Other(String.valueOf(bug.getMessage()), ""))))));
    }

    private void ended(Outcome<Optional<Opened>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<Opened>>(var found) -> {
                opened = found;
                if (found.isEmpty()) {
                    state.set(PoolState.FIRST);
                } else if (inSight) {
                    watch(found.get());
                }
            }
            case Outcome.Failed<Optional<Opened>>(var why) -> update(s -> s.phase(new Phase.Failed(why)));
            case Outcome.Cancelled<Optional<Opened>>() -> update(s -> s.phase(new Phase.Stopped()));
        }
    }

    private static Standing on(ConnectionProfile profile, ServerFacts facts) {
        return new Standing.On(profile, facts, Environments.opensReadOnly(profile));
    }

    private void watch(Opened now) {
        unwatch();
        watched = true;
        int mine = ++turn;
        ConnectionProfile profile = now.pool().profile();
        update(s -> s.standing(on(profile, now.facts())));
        Optional<Breaker> breaker = services.breaker().apply(profile);
        breaking = breaker.map(one -> one.listen(seen -> later(mine, () -> breaker(Optional.of(seen)))))
                .orElse(() -> {});
        breaker(breaker.map(Breaker::state));
        watching = now.watch()
                .subscribe(
                        snapshot -> {
                            List<PoolPoint> points = now.watch().recent();
                            later(mine, () -> live(snapshot, points));
                        },
                        () -> later(mine, () -> open(profile.id())));
        advised = Instant.EPOCH;
        range(state.get().range());
    }

    /// On the FX thread, unless something else is shown by then or the panel is out of sight.
    private void later(int mine, Runnable work) {
        services.threads().fx().execute(() -> {
            if (inSight) {
                ifStill(mine, work);
            }
        });
    }

    private void ifStill(int mine, Runnable work) {
        if (mine == turn) {
            work.run();
        }
    }

    private void breaker(Optional<BreakerState> seen) {
        update(s -> s.breaker(seen));
    }

    private void live(PoolSnapshot snapshot, List<PoolPoint> points) {
        tick();
        Optional<Phase.Look> before =
                state.get().phase() instanceof Phase.Live live ? live.seen() : Optional.<Phase.Look>empty();
        Optional<Phase.Look> seen = snapshot.server() instanceof Server.Seen server
                ? Optional.of(new Phase.Look(server, snapshot.at()))
                : before;
        update(s -> s.phase(new Phase.Live(snapshot, points, seen)));
        if (Duration.between(advised, snapshot.at()).compareTo(ADVICE_EVERY) >= 0) {
            advise();
        }
    }

    /// Shows the last ten minutes as they happen, or what the workspace remembers.
    public void range(Range chosen) {
        if (chosen == Range.LIVE) {
            update(s -> s.past(chosen, new Past.Unread()));
            return;
        }
        update(s -> s.past(chosen, new Past.Reading()));
        int mine = turn;
        remembered(
                chosen.span(),
                (samples, until) -> ifStill(mine, () -> {
                    if (state.get().range() == chosen) {
                        update(s -> s.past(chosen, new Past.Read(samples, until)));
                    }
                }),
                why -> ifStill(mine, () -> update(s -> s.past(chosen, new Past.Failed(why)))));
    }

    private interface Remembered {
        void read(List<PoolSample> samples, Instant until);
    }

    private void remembered(Duration back, Remembered then, java.util.function.Consumer<DbFault> failed) {
        Optional<ConnectionProfile> profile = state.get().profile();
        if (profile.isEmpty()) {
            return;
        }
        Instant until = services.threads().clock().instant();
        services.threads().background().execute(() -> {
            try {
                List<PoolSample> samples =
                        services.history().between(profile.get().id(), until.minus(back), until.plusMillis(1));
                services.threads().fx().execute(() -> then.read(samples, until));
            } catch (FaultException refused) {
                services.threads().fx().execute(() -> failed.accept(refused.fault()));
            }
        });
    }

    /// By what was seen in the last day; what cannot be read gives no advice.
    private void advise() {
        advised = services.threads().clock().instant();
        int mine = turn;
        remembered(
                ADVISED,
                (samples, until) -> ifStill(mine, () -> {
                    if (state.get().phase() instanceof Phase.Live live) {
                        PoolSnapshot snapshot = live.snapshot();
                        SizeAdvice advice = Sizing.advise(
                                Load.of(samples),
                                snapshot.settings().sizes().maximum(),
                                Sizing.Place.of(
                                        live.server(),
                                        snapshot.counts().total(),
                                        state.get().profile().orElseThrow()));
                        update(s -> s.advice(Optional.of(advice)));
                    }
                }),
                why -> update(s -> s.advice(Optional.empty())));
    }

    private void update(UnaryOperator<PoolState> change) {
        state.set(change.apply(state.get()));
    }

    /// For pictures: stands there as given.
    void pictured(PoolState still, Instant at) {
        now.set(at);
        state.set(still);
    }

    /// For a pool that is not there.
    static DbFault noPool() {
        return new DbFault.Refused(PoolRule.POOL_CLOSED.name(), "", "");
    }
}
