package dev.drydock.app.panel.pool;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.pool.PoolServices.Opened;
import dev.drydock.app.panel.pool.state.Past;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.pool.watch.PoolWatch;
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

    /// How often advice is given anew while somebody looks.
    private static final Duration ADVICE_EVERY = Duration.ofMinutes(1);

    private final PoolServices services;
    private final ReadOnlyObjectWrapper<PoolState> state = new ReadOnlyObjectWrapper<>(PoolState.FIRST);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final PoolActs acts;
    private final PoolMemory past;
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
        this.past = new PoolMemory(services);
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

    /// Shows the pool of the profile with that id, or the one shown before.
    void shown(Optional<String> profileId) {
        inSight = true;
        Optional<String> before = state.get().profile().map(ConnectionProfile::id);
        Optional<String> wanted = profileId.or(() -> before);
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
        state.set((same ? PoolState.FIRST.at(state.get().standing()) : PoolState.FIRST).phase(new Phase.Opening()));
        var outcome = services.jobs()
                .<Optional<Opened>>submit(new JobSpec(profileId, TEXTS.text("job.open")), context -> {
                    Optional<ConnectionProfile> profile = services.pools().profile(profileId);
                    if (profile.isEmpty()) {
                        return Optional.empty();
                    }
                    ConnectionProfile found = profile.get();
                    services.threads()
                            .fx()
                            .execute(() -> ifStill(mine, () -> update(s -> s.standing(found, NOT_ASKED))));
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

    private void watch(Opened now) {
        unwatch();
        watched = true;
        int mine = ++turn;
        ConnectionProfile profile = now.pool().profile();
        update(s -> s.standing(profile, now.facts()));
        Optional<Breaker> breaker = services.breaker().apply(profile);
        breaking = breaker.map(one -> one.listen(seen -> later(mine, () -> update(s -> s.breaker(Optional.of(seen))))))
                .orElse(() -> {});
        update(s -> s.breaker(breaker.map(Breaker::state)));
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

    private void live(PoolSnapshot snapshot, List<PoolPoint> points) {
        tick();
        Optional<Phase.Look> before =
                state.get().phase() instanceof Phase.Live live ? live.seen() : Optional.<Phase.Look>empty();
        Optional<Phase.Look> seen = snapshot.server() instanceof Server.Seen server
                ? Optional.of(new Phase.Look(server, snapshot.at()))
                : before;
        update(s -> s.phase(new Phase.Live(snapshot, points, seen)));
        if (Duration.between(advised, snapshot.at()).compareTo(ADVICE_EVERY) >= 0) {
            advised = snapshot.at();
            int mine = turn;
            past.advise(
                    snapshot,
                    seen.map(Phase.Look::server),
                    state.get().profile().orElseThrow(),
                    advice -> ifStill(mine, () -> update(s -> s.advice(advice))));
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
        past.read(
                state.get().profile().map(ConnectionProfile::id).orElse(""),
                chosen.span(),
                read -> ifStill(mine, () -> {
                    if (state.get().range() == chosen) {
                        update(s -> s.past(chosen, read));
                    }
                }));
    }

    private void update(UnaryOperator<PoolState> change) {
        state.set(change.apply(state.get()));
    }

    /// For pictures: stands there as given.
    void pictured(PoolState still, Instant at) {
        now.set(at);
        state.set(still);
    }
}
