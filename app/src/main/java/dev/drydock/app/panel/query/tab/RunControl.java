package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.SessionFacts;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.sql.Syntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The runs of one tab, one at a time: review, question, job, end. FX thread only.
final class RunControl {
    private final TabViewModel tab;
    private final QueryServices services;
    private final Optional<SessionSlot> slot;
    private final Ledger ledger;
    private final Asking asking;
    private @Nullable JobHandle<?> job;
    private @Nullable RunPlan plan;
    private int version;
    private int ranVersion;

    RunControl(TabViewModel tab, QueryServices services, Optional<SessionSlot> slot) {
        this.tab = tab;
        this.services = services;
        this.slot = slot;
        this.asking = new Asking(tab, services, slot);
        this.ledger = new Ledger(services.store(), tab.draft().troubles());
    }

    void edited() {
        version++;
    }

    void review(RunPlan.Request request) {
        TabState state = tab.state().get();
        if (state.profile().isEmpty()) {
            return;
        }
        ConnectionProfile profile = state.profile().get();
        Optional<Syntax> syntax = services.syntax(profile);
        if (syntax.isEmpty()) {
            tab.update(s -> s.in(new Phase.Refused(new DbFault.Other(profile.dialect(), ""))));
            return;
        }
        ranVersion = version;
        tab.update(s -> s.in(new Phase.Connecting(Instant.now())));
        services.threads().background().execute(() -> {
            RunPlan made = RunPlan.of(request, syntax.get(), state.options().stance());
            services.threads().fx().execute(() -> reviewed(made, profile));
        });
    }

    Asking asking() {
        return asking;
    }

    void confirmed() {
        tab.update(s -> s.asking(Optional.empty()));
        RunPlan agreed = plan;
        if (agreed != null) {
            tab.state().get().profile().ifPresent(profile -> start(agreed, profile));
        }
    }

    void cancel() {
        JobHandle<?> running = job;
        if (running != null && tab.state().get().phase().busy()) {
            tab.update(s -> s.in(new Phase.Stopping(s.phase().begun(), Optional.empty())));
            running.cancel();
        }
    }

    /// Runs COMMIT or ROLLBACK as if it had been typed; the results of the last run stay.
    void end(boolean commit) {
        TabState state = tab.state().get();
        if (slot.flatMap(SessionSlot::current).isEmpty() || state.phase().busy()) {
            return;
        }
        state.profile()
                .ifPresent(profile -> services.syntax(profile).ifPresent(syntax -> {
                    String sql = commit ? "COMMIT" : "ROLLBACK";
                    RunPlan own = RunPlan.own(sql, syntax, state.options().stance());
                    if (commit && state.options().stance().proves()) {
                        reviewed(own, profile);
                    } else {
                        start(own, profile);
                    }
                }));
    }

    void reconnect() {
        slot.ifPresent(open -> {
            CommitMode mode = tab.state().get().options().commitMode();
            tab.update(s -> s.fault(Optional.empty()).in(new Phase.Connecting(Instant.now())));
            submit(
                    context -> {
                        open.drop();
                        return open.open(mode).facts();
                    },
                    this::settled,
                    why -> tab.update(s -> s.in(new Phase.Refused(why))));
        });
    }

    void close() {
        JobHandle<?> running = job;
        if (running != null) {
            running.cancel();
        }
        List<ShownResult> old = List.copyOf(tab.results());
        tab.results().clear();
        services.threads().background().execute(() -> {
            slot.ifPresent(SessionSlot::close);
            old.forEach(r -> r.spooled().close());
        });
    }

    private void reviewed(RunPlan made, ConnectionProfile profile) {
        plan = made;
        List<RunPlan.Item> refused = made.refused();
        if (made.empty()) {
            rest();
        } else if (!refused.isEmpty()) {
            rest();
            made.logbook(profile, entry -> ledger.write(entry::into)).refused();
            tab.update(s -> s.asking(Optional.of(new Question.Refused(refused))));
        } else if (!made.asking().isEmpty()) {
            rest();
            asking.ask(made, profile);
        } else {
            start(made, profile);
        }
    }

    private void start(RunPlan made, ConnectionProfile profile) {
        if (slot.isEmpty()) {
            return;
        }
        TabState.Options options = tab.state().get().options();
        RunEvents events = new RunEvents(tab, made, services);
        RunLog log = new RunLog(
                services.threads().fx(), made.logbook(profile, entry -> ledger.write(entry::into)), batch -> {
                    batch.forEach(event -> on(event, made));
                    batch.forEach(events::on);
                });
        if (made.inText()) {
            events.begin();
        }
        boolean open = slot.get().current().isPresent();
        Instant now = Instant.now();
        tab.update(s -> s.changed(s.changed() && !made.inText())
                .fault(Optional.empty())
                .in(open ? new Phase.Running(now) : new Phase.Connecting(now)));
        tab.point(Optional.empty());
        if (made.inText() && ranVersion == version) {
            tab.point(Optional.of(new TabViewModel.Spot(
                    made.offset(), made.offset() + made.script().length(), Optional.empty())));
        }
        submit(
                context -> {
                    QuerySession session = slot.get().open(options.commitMode());
                    Optional<ReadOnlyProof> proof = asking.proof(session);
                    services.threads().fx().execute(() -> {
                        opened(session.facts());
                        tab.update(s -> s.proof(proof));
                    });
                    Runner.job(session, made.script(), new RunOptions(options.timeout(), true), log)
                            .run(context);
                    return session.facts();
                },
                facts -> {
                    events.ended(log.dropped());
                    settled(facts);
                },
                why -> {
                    events.ended(log.dropped());
                    tab.update(s -> s.in(new Phase.Refused(why)));
                });
    }

    private void on(RunEvent event, RunPlan made) {
        switch (event) {
            case RunEvent.StatementStarted started -> running();
            case RunEvent.CancelClimbed climbed ->
                tab.update(s -> s.in(new Phase.Stopping(s.phase().begun(), Optional.of(climbed.rung()))));
            case RunEvent.StatementFailed failed -> failed(failed, made);
            case RunEvent.ResultOpened r -> {}
            case RunEvent.ServerSilent s -> {}
            case RunEvent.NoticeRaised n -> {}
            case RunEvent.UpdateCounted u -> {}
            case RunEvent.StatementDone d -> {}
            case RunEvent.StatementCancelled c -> {}
            case RunEvent.ConnectionLost l -> tab.update(s -> s.in(new Phase.Lost(l.loss())));
            case RunEvent.AccessChanged a -> running();
            case RunEvent.CommittedByServer c -> {}
            case RunEvent.Reconnected r -> running();
        }
    }

    private void running() {
        tab.update(s -> s.phase() instanceof Phase.Stopping
                ? s
                : s.in(new Phase.Running(s.phase().begun())));
    }

    /// Points at the place in the text where there is one, else the fault stands below the text.
    private void failed(RunEvent.StatementFailed failed, RunPlan made) {
        boolean sameText = made.inText()
                && version == ranVersion
                && failed.statement() < made.items().size();
        if (!sameText || !(failed.why() instanceof DbFault.BadSql bad) || bad.offset() < 0) {
            tab.update(s -> s.fault(Optional.of(failed.why())));
            return;
        }
        RunPlan.Item item = made.items().get(failed.statement());
        int start = made.offset() + item.part().start();
        int at = Math.min(bad.offset(), item.sql().length());
        int end = at;
        while (end < item.sql().length()
                && Character.isJavaIdentifierPart(item.sql().charAt(end))) {
            end++;
        }
        boolean nothing = end == at;
        int from = nothing ? Math.max(0, Math.min(at, item.sql().length() - 1)) : at;
        tab.point(
                Optional.of(new TabViewModel.Spot(start + from, start + (nothing ? from + 1 : end), Optional.of(bad))));
    }

    private void opened(SessionFacts facts) {
        tab.state()
                .get()
                .profile()
                .ifPresent(p -> tab.update(s -> s.standing(
                        new Standing.On(p, facts.server(), s.options().readOnly()))));
    }

    private void settled(SessionFacts facts) {
        opened(facts);
        tab.update(s -> s.transaction(
                        new TabState.Transaction(facts.transaction(), facts.transactionSince(), facts.pending()))
                .in(
                        facts.connected()
                                ? new Phase.Ready()
                                : s.phase() instanceof Phase.Lost lost ? lost : new Phase.Lost(RunEvent.Loss.NOTHING)));
    }

    /// Back to where the tab stood before a run that never began.
    private void rest() {
        tab.update(s -> s.in(slot.flatMap(SessionSlot::current).isPresent() ? new Phase.Ready() : new Phase.Closed()));
    }

    /// Takes over what the session says of itself now.
    void refresh() {
        slot.flatMap(SessionSlot::current).ifPresentOrElse(s -> settled(s.facts()), this::rest);
    }

    private <T> void submit(
            dev.drydock.core.job.Job<T> work,
            java.util.function.Consumer<T> done,
            java.util.function.Consumer<DbFault> failed) {
        String label = tab.state().get().title();
        JobHandle<T> handle =
                services.jobs().submit(new JobSpec("query " + System.identityHashCode(this), label), work);
        job = handle;
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> services.threads().fx().execute(() -> {
                    job = null;
                    if (bug != null) {
                        failed.accept(new DbFault.Other(String.valueOf(bug.getMessage()), ""));
                        return;
                    }
                    switch (outcome) {
                        case Outcome.Done<T>(var value) -> done.accept(value);
                        case Outcome.Failed<T>(var why) -> failed.accept(why);
                        case Outcome.Cancelled<T>() -> refresh();
                    }
                }));
    }
}
