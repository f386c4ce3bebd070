package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.ask.Question.Asked;
import dev.drydock.app.panel.query.ask.Question.MayRun;
import dev.drydock.app.panel.query.ask.Question.Proof;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.guard.proof.IdentityCheck;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.run.Ahead;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionFacts;
import dev.drydock.core.query.ahead.ReadOnlyQuestion;
import dev.drydock.core.query.ahead.RowCount;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.RowPreview;
import dev.drydock.core.secrets.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The question before a run: what it touches, and who agrees. FX thread.
final class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int COUNTED = 20;

    private final TabViewModel tab;
    private final QueryServices services;
    private final Optional<SessionSlot> slot;
    private final List<JobHandle<?>> finding = new ArrayList<>();
    private Runnable agreed = () -> {};

    Asking(TabViewModel tab, QueryServices services, Optional<SessionSlot> slot) {
        this.tab = tab;
        this.services = services;
        this.slot = slot;
    }

    /// @param yes what the user agrees to
    void ask(RunPlan made, ConnectionProfile profile, Runnable yes) {
        List<Asked> asked = new ArrayList<>();
        boolean changed = false;
        for (RunPlan.Item item : made.items()) {
            if (made.asking().contains(item)) {
                asked.add(new Asked(item, Optional.empty(), changed));
            }
            changed |= item.effect().changes();
        }
        boolean counts = tab.state().get().options().stance().previews()
                && slot.isPresent()
                && asked.stream().anyMatch(each -> each.item().effect().changesRows());
        MayRun question = question(made, profile, asked, counts, Optional.empty());
        put(question, yes);
        if (counts) {
            SessionSlot from = slot.orElseThrow();
            find(
                    "count",
                    context -> counted(from, question.risky()),
                    outcome -> change(
                            question,
                            now -> now.counted(
                                    outcome instanceof Outcome.Done<List<Asked>>(var value) ? value : now.risky(),
                                    false)));
        }
    }

    /// Asks whether a statement may run and be rolled back.
    ///
    /// @param yes what the user agrees to
    /// @param never told why it cannot be run that way, when the question is withdrawn for it
    void askToMeasure(
            RunPlan made, ConnectionProfile profile, Job<Ahead> ahead, Runnable yes, Consumer<DbFault> never) {
        List<Asked> asked = made.items().stream()
                .map(item -> new Asked(item, Optional.empty(), false))
                .toList();
        MayRun question = question(made, profile, asked, true, Optional.of(MayRun.Aftermath.UNKNOWN));
        put(question, yes);
        find("ahead", ahead, outcome -> {
            switch (outcome) {
                case Outcome.Done<Ahead>(Ahead known) -> change(question, now -> now.foretold(known));
                case Outcome.Failed<Ahead>(DbFault why) -> {
                    if (current(question).isPresent()) {
                        tab.update(s -> s.asking(Optional.empty()));
                        never.accept(why);
                    }
                }
                case Outcome.Cancelled<Ahead>() -> {
                    if (current(question).isPresent()) {
                        tab.update(s -> s.asking(Optional.empty()));
                    }
                }
            }
        });
    }

    private static MayRun question(
            RunPlan made,
            ConnectionProfile profile,
            List<Asked> asked,
            boolean counts,
            Optional<MayRun.Aftermath> aftermath) {
        String name = made.typedName() ? profile.target().name() : "";
        Proof proof = made.proof() ? Proof.WANTED : Proof.NOT_NEEDED;
        return new MayRun(asked, made.items().size(), name, proof, counts, aftermath);
    }

    private void put(MayRun question, Runnable yes) {
        end();
        agreed = yes;
        tab.update(s -> s.asking(Optional.of(question)));
    }

    /// The user said yes.
    void confirmed() {
        tab.update(s -> s.asking(Optional.empty()));
        Runnable yes = agreed;
        agreed = () -> {};
        yes.run();
    }

    /// What the server says of a read-only session; a session that may write has none. Blocks: call it from a
    /// job.
    Optional<ReadOnlyProof> proof(QuerySession session) throws InterruptedException {
        SessionFacts facts = session.facts();
        if (!facts.readOnly() || !facts.connected()) {
            return Optional.empty();
        }
        try {
            return Optional.of(session.ask(new ReadOnlyQuestion()));
        } catch (FaultException notTold) {
            return Optional.empty();
        }
    }

    /// The question is over, or may be: nothing more is found out for it, and nobody is checked.
    void end() {
        List<JobHandle<?>> running = List.copyOf(finding);
        finding.clear();
        running.forEach(JobHandle::cancel);
    }

    /// Call when the state changed: what was found out for a question that is gone ends with it.
    void follow() {
        if (!finding.isEmpty()
                && tab.state().get().question().filter(MayRun.class::isInstance).isEmpty()) {
            end();
        }
    }

    /// Finds out something for the question in sight; a bug in it is no answer.
    private <T> void find(String what, Job<T> work, Consumer<Outcome<T>> told) {
        JobHandle<T> handle = services.jobs()
                .submit(
                        new JobSpec(
                                what + " " + System.identityHashCode(this),
                                tab.state().get().title()),
                        work);
        finding.add(handle);
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> services.threads()
                        .fx()
                        .execute(() -> told.accept(
                                bug == null
                                        ? outcome
                                        : new Outcome.Failed<>(
                                                new DbFault.Other(String.valueOf(bug.getMessage()), "")))));
    }

    private List<Asked> counted(SessionSlot from, List<Asked> asked) throws FaultException, InterruptedException {
        QuerySession session = from.open(tab.state().get().options().commitMode());
        List<Asked> known = new ArrayList<>();
        for (Asked each : asked) {
            boolean count = each.item().effect().changesRows() && known.size() < COUNTED;
            known.add(count ? new Asked(each.item(), Optional.of(rows(session, each)), each.afterOthers()) : each);
        }
        return known;
    }

    private static RowPreview rows(QuerySession session, Asked each) throws InterruptedException {
        try {
            return session.ask(new RowCount(each.item().sql(), PATIENCE));
        } catch (FaultException refused) {
            return new RowPreview.Unknown(RowPreview.Why.REFUSED, OptionalLong.empty());
        }
    }

    /// Checks who agrees; `proved` follows when the server took the password.
    ///
    /// @param password wiped here
    void prove(MayRun question, char[] password, Runnable proved) {
        ConnectionProfile profile = slot.orElseThrow().profile();
        Secret typed = Secret.taking(password);
        change(question, now -> now.proof(Proof.CHECKING, now.typedName()));
        JobHandle<Identity> handle = services.jobs()
                .submit(new JobSpec("confirm " + System.identityHashCode(this), profile.name()), context -> {
                    try (typed) {
                        var connector = services.ports()
                                .apply(profile.dialect())
                                .orElseThrow(() -> new FaultException(new DbFault.Other(profile.dialect(), "")))
                                .connector();
                        return IdentityCheck.of(
                                connector, profile, typed, services.secrets().source(profile));
                    }
                });
        finding.add(handle);
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> services.threads().fx().execute(() -> {
                    typed.close();
                    Identity found = outcome instanceof Outcome.Done<Identity>(var value)
                            ? value
                            : new Identity.NotProved(new DbFault.Other("", ""));
                    answered(question, profile, found, proved);
                }));
    }

    private void answered(MayRun question, ConnectionProfile profile, Identity found, Runnable proved) {
        switch (found) {
            case Identity.Proved() -> {
                if (current(question).isPresent()) {
                    proved.run();
                }
            }
            case Identity.NotProved(var why) -> change(question, now -> now.proof(Proof.REJECTED, now.typedName()));
            case Identity.Unprovable() ->
                change(
                        question,
                        now -> now.proof(Proof.BY_NAME, profile.target().name()));
        }
    }

    private Optional<MayRun> current(MayRun question) {
        return tab.state()
                .get()
                .question()
                .filter(MayRun.class::isInstance)
                .map(MayRun.class::cast)
                .filter(question::about);
    }

    private void change(MayRun question, java.util.function.UnaryOperator<MayRun> change) {
        current(question).ifPresent(now -> tab.update(s -> s.asking(Optional.of(change.apply(now)))));
    }
}
