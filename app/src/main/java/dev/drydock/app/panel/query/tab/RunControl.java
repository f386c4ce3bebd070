package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.app.panel.query.session.RunLog;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.app.panel.query.tab.TabWork.Ends;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.sql.Syntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The runs of one tab, one at a time: review, question, job, end. FX thread only.
final class RunControl {
    private final TabViewModel tab;
    private final QueryServices services;
    private final Optional<SessionSlot> slot;
    private final TabWork work;
    private final Asking asking;
    private final Ledger ledger;
    private int ranVersion;

    RunControl(
            TabViewModel tab,
            QueryServices services,
            Optional<SessionSlot> slot,
            TabWork work,
            Asking asking,
            Ledger ledger) {
        this.tab = tab;
        this.services = services;
        this.slot = slot;
        this.work = work;
        this.asking = asking;
        this.ledger = ledger;
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
        ranVersion = work.version();
        work.reviews();
        services.threads().background().execute(() -> {
            RunPlan made = RunPlan.of(request, syntax.get(), state.options().stance());
            services.threads().fx().execute(() -> reviewed(made, profile));
        });
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
                        work.reviews();
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
            work.submit(
                    context -> {
                        open.drop();
                        return open.open(mode).facts();
                    },
                    new Ends<>(work::settled, why -> tab.update(s -> s.in(new Phase.Refused(why))), () -> {}));
        });
    }

    void close() {
        work.end();
        List<ShownResult> old = List.copyOf(tab.results());
        tab.results().clear();
        services.threads().background().execute(() -> {
            slot.ifPresent(SessionSlot::close);
            old.forEach(r -> r.spooled().close());
        });
    }

    private void reviewed(RunPlan made, ConnectionProfile profile) {
        List<RunPlan.Item> refused = made.refused();
        if (made.empty()) {
            work.rest();
        } else if (!refused.isEmpty()) {
            work.rest();
            made.logbook(profile, entry -> ledger.write(entry::into)).refused();
            tab.update(s -> s.asking(Optional.of(new Question.Refused(refused))));
        } else if (!made.asking().isEmpty()) {
            work.rest();
            asking.ask(made, profile, () -> start(made, profile));
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
        work.begins();
        tab.update(s -> s.changed(s.changed() && !made.inText()));
        if (made.inText() && ranVersion == work.version()) {
            work.point(Optional.of(new TabViewModel.Spot(
                    made.offset(), made.offset() + made.script().length(), Optional.empty())));
        }
        work.submit(
                context -> {
                    QuerySession session = slot.get().open(options.commitMode());
                    Optional<ReadOnlyProof> proof = asking.proof(session);
                    services.threads().fx().execute(() -> {
                        work.opened(session.facts());
                        tab.update(s -> s.proof(proof));
                    });
                    Runner.job(session, made.script(), new RunOptions(options.timeout(), true), log)
                            .run(context);
                    return session.facts();
                },
                new Ends<>(
                        facts -> {
                            events.ended(log.dropped());
                            work.settled(facts);
                        },
                        why -> {
                            events.ended(log.dropped());
                            tab.update(s -> s.in(new Phase.Refused(why)));
                        },
                        () -> {}));
    }

    private void on(RunEvent event, RunPlan made) {
        work.on(event);
        if (event instanceof RunEvent.StatementFailed failed) {
            failed(failed, made);
        }
    }

    /// Points at the place in the text where there is one, else the fault stands below the text.
    private void failed(RunEvent.StatementFailed failed, RunPlan made) {
        boolean known = made.inText() && failed.statement() < made.items().size();
        RunPlan.Item item =
                known ? made.items().get(failed.statement()) : made.items().getFirst();
        int offset = known ? made.offset() + item.part().start() : RunPlan.NOWHERE;
        if (!work.points(failed.why(), item.sql(), offset, ranVersion)) {
            tab.update(s -> s.fault(Optional.of(failed.why())));
        }
    }
}
