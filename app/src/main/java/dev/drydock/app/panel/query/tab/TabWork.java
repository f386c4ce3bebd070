package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.SessionFacts;
import dev.drydock.core.query.event.RunEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a tab does over its connection, one thing at a time, and how its state follows. FX thread only.
final class TabWork {
    private final TabViewModel tab;
    private final QueryServices services;
    private final Optional<SessionSlot> slot;
    private final ReadOnlyObjectWrapper<Optional<TabViewModel.Spot>> spot =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable JobHandle<?> job;
    private Phase before = new Phase.Closed();
    private int version;

    /// How a piece of work may end.
    record Ends<T>(Consumer<T> done, Consumer<DbFault> failed, Runnable cancelled) {}

    TabWork(TabViewModel tab, QueryServices services, Optional<SessionSlot> slot) {
        this.tab = tab;
        this.services = services;
        this.slot = slot;
    }

    /// What to point at in the text now.
    ReadOnlyObjectProperty<Optional<TabViewModel.Spot>> spot() {
        return spot.getReadOnlyProperty();
    }

    void point(Optional<TabViewModel.Spot> at) {
        spot.set(at);
    }

    /// The text was changed.
    void edited() {
        version++;
    }

    /// Equal as long as the text stays the same.
    int version() {
        return version;
    }

    <T> void submit(Job<T> work, Ends<T> ends) {
        String label = tab.state().get().title();
        JobHandle<T> handle =
                services.jobs().submit(new JobSpec("query " + System.identityHashCode(this), label), work);
        job = handle;
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> services.threads().fx().execute(() -> {
                    job = null;
                    if (bug != null) {
                        ends.failed().accept(new DbFault.Other(String.valueOf(bug.getMessage()), ""));
                        return;
                    }
                    switch (outcome) {
                        case Outcome.Done<T>(var value) -> ends.done().accept(value);
                        case Outcome.Failed<T>(var why) -> ends.failed().accept(why);
                        case Outcome.Cancelled<T>() -> {
                            refresh();
                            ends.cancelled().run();
                        }
                    }
                }));
    }

    /// Whether a connection is there to work on.
    boolean open() {
        return slot.flatMap(SessionSlot::current).isPresent();
    }

    /// What was asked for is looked at, before anything begins.
    void reviews() {
        before = tab.state().get().phase();
        tab.update(s -> s.in(new Phase.Connecting(Instant.now())));
    }

    /// Something begins: on the connection there is, or by opening one.
    void begins() {
        Instant now = Instant.now();
        tab.update(s -> s.fault(Optional.empty()).in(open() ? new Phase.Running(now) : new Phase.Connecting(now)));
        point(Optional.empty());
    }

    void cancel() {
        JobHandle<?> running = job;
        if (running != null && tab.state().get().phase().busy()) {
            tab.update(s -> s.in(new Phase.Stopping(s.phase().begun(), Optional.empty())));
            running.cancel();
        }
    }

    /// The tab closes: whatever runs is stopped.
    void end() {
        JobHandle<?> running = job;
        if (running != null) {
            running.cancel();
        }
    }

    void on(RunEvent event) {
        switch (event) {
            case RunEvent.StatementStarted _, RunEvent.AccessChanged _, RunEvent.Reconnected _ -> running();
            case RunEvent.CancelClimbed climbed ->
                tab.update(s -> s.in(new Phase.Stopping(s.phase().begun(), Optional.of(climbed.rung()))));
            case RunEvent.ConnectionLost l -> tab.update(s -> s.in(new Phase.Lost(l.loss())));
            case RunEvent.StatementFailed _,
                    RunEvent.ResultOpened _,
                    RunEvent.ServerSilent _,
                    RunEvent.NoticeRaised _,
                    RunEvent.UpdateCounted _,
                    RunEvent.StatementDone _,
                    RunEvent.StatementCancelled _,
                    RunEvent.CommittedByServer _ -> {}
        }
    }

    private void running() {
        tab.update(s -> s.phase() instanceof Phase.Stopping
                ? s
                : s.in(new Phase.Running(s.phase().begun())));
    }

    void opened(SessionFacts facts) {
        tab.state()
                .get()
                .profile()
                .ifPresent(p -> tab.update(s -> s.standing(
                        new Standing.On(p, facts.server(), s.options().readOnly()))));
    }

    void settled(SessionFacts facts) {
        opened(facts);
        tab.update(s -> s.transaction(
                        new TabState.Transaction(facts.transaction(), facts.transactionSince(), facts.pending()))
                .in(
                        facts.connected()
                                ? new Phase.Ready()
                                : s.phase() instanceof Phase.Lost lost ? lost : new Phase.Lost(RunEvent.Loss.NOTHING)));
    }

    /// Back to where the tab stood before something that never began.
    void rest() {
        Phase back = before;
        tab.update(s -> s.in(
                back instanceof Phase.Lost || back instanceof Phase.Refused
                        ? back
                        : open() ? new Phase.Ready() : new Phase.Closed()));
    }

    /// Takes over what the session says of itself now.
    void refresh() {
        slot.flatMap(SessionSlot::current)
                .ifPresentOrElse(s -> settled(s.facts()), () -> tab.update(s -> s.in(new Phase.Closed())));
    }

    /// Points at the place of a fault in the text, where it tells one and the text is still the same.
    ///
    /// @param offset where the statement begins in the text; negative for nowhere
    /// @return false: there is nothing to point at
    boolean points(DbFault why, String statement, int offset, int seen) {
        if (offset < 0 || seen != version || !(why instanceof DbFault.BadSql bad) || bad.offset() < 0) {
            return false;
        }
        int at = Math.min(bad.offset(), statement.length());
        int end = at;
        while (end < statement.length() && Character.isJavaIdentifierPart(statement.charAt(end))) {
            end++;
        }
        boolean nothing = end == at;
        int from = nothing ? Math.max(0, Math.min(at, statement.length() - 1)) : at;
        point(Optional.of(new TabViewModel.Spot(offset + from, offset + (nothing ? from + 1 : end), Optional.of(bad))));
        return true;
    }
}
