package dev.drydock.app.panel.query.tab;

import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.explain.PlanOptions;
import dev.drydock.app.panel.query.explain.PlanShown;
import dev.drydock.app.panel.query.explain.PlanSight;
import dev.drydock.app.panel.query.explain.Subject;
import dev.drydock.app.panel.query.keep.Ledger;
import dev.drydock.app.panel.query.session.PlanAsking;
import dev.drydock.app.panel.query.session.RunLog;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.app.panel.query.tab.TabWork.Ends;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.plan.run.Explain;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.Placeholders;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.sql.Syntax;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The plans of one tab: which statement, the guard's word, the question, the job, what came of it. FX thread
/// only.
public final class PlanControl {
    private final TabViewModel tab;
    private final QueryServices services;
    private final Optional<SessionSlot> slot;
    private final TabWork work;
    private final Asking asking;
    private final Ledger ledger;
    private final PlanOptions options;
    private final PlanSight sight;
    private final Map<List<String>, List<String>> typed = new HashMap<>();

    /// What of a tab it works with.
    record Parts(Optional<SessionSlot> slot, TabWork work, Asking asking, Ledger ledger) {}

    PlanControl(TabViewModel tab, QueryServices services, Parts parts, PlanOptions options) {
        this.tab = tab;
        this.services = services;
        this.slot = parts.slot();
        this.work = parts.work();
        this.asking = parts.asking();
        this.ledger = parts.ledger();
        this.options = options;
        sight = new PlanSight(
                services.threads().background(), services.threads().fx());
    }

    /// What is shown.
    public PlanSight sight() {
        return sight;
    }

    public PlanOptions options() {
        return options;
    }

    /// Whether the text in the editor is still the one that the plan is of.
    public boolean ofThisText() {
        return sight.state()
                .get()
                .about()
                .filter(subject -> subject.offset() >= 0 && subject.version() == work.version())
                .isPresent();
    }

    /// What the server takes, once it is known.
    public List<ExplainOption> offered(boolean analyze) {
        TabState now = tab.state().get();
        return now.profile()
                .flatMap(profile -> services.plans().ports().apply(profile.dialect()))
                .map(ports -> ports.explain().options(now.facts(), analyze))
                .orElse(List.of());
    }

    /// The plan of the statement at the caret, or of the selected one.
    public void explain(RunPlan.Request request, boolean analyze) {
        int version = work.version();
        prepare(syntax -> Subject.of(request, syntax, version, analyze), Subject.NONE);
    }

    /// Another plan of the statement that there is one of.
    public void again(boolean analyze) {
        sight.state()
                .get()
                .about()
                .ifPresent(of ->
                        of.session().ifPresentOrElse(this::running, () -> prepare(syntax -> of.measured(analyze), of)));
    }

    /// The plan for these values of the parameters; for any values with none.
    public void withValues(List<String> values) {
        if (sight.state().get() instanceof PlanShown.WantsValues(Subject _, List<String> labels, List<String> _)
                && !values.isEmpty()) {
            typed.put(labels, List.copyOf(values));
        }
        sight.state().get().about().ifPresent(of -> prepare(syntax -> of.with(values), of));
    }

    /// Asks for the values of the parameters of the plan in sight.
    public void askValues() {
        if (sight.state().get() instanceof PlanShown.Shown shown
                && !shown.labels().isEmpty()) {
            wantsValues(shown.subject(), shown.labels());
        }
    }

    /// The plan of what another session of the server runs now.
    public void running(long session) {
        Subject subject = Subject.running(session);
        if (free()) {
            start(subject, Optional.empty());
        }
    }

    /// Makes a subject, off the FX thread: texts may be long.
    private interface Making {
        Subject made(Syntax syntax) throws FaultException;
    }

    private boolean free() {
        TabState now = tab.state().get();
        return now.bound() && !now.phase().busy() && now.question().isEmpty() && slot.isPresent();
    }

    private void prepare(Making making, Subject otherwise) {
        TabState now = tab.state().get();
        Optional<Syntax> syntax = now.profile().flatMap(services::syntax);
        if (!free() || syntax.isEmpty()) {
            return;
        }
        tab.update(s -> s.in(new Phase.Connecting(Instant.now())));
        services.threads().background().execute(() -> {
            try {
                Subject subject = making.made(syntax.get());
                Judged judged = Explain.judge(
                        syntax.get(), subject.request(), now.options().stance());
                services.threads().fx().execute(() -> reviewed(subject, judged));
            } catch (FaultException refused) {
                services.threads().fx().execute(() -> {
                    work.rest();
                    sight.show(new PlanShown.Failed(otherwise, refused.fault()));
                });
            }
        });
    }

    private void reviewed(Subject subject, Judged judged) {
        ConnectionProfile profile = slot.orElseThrow().profile();
        RunPlan made = RunPlan.of(judged);
        switch (judged.verdict().orElseThrow()) {
            case Verdict.Allowed() -> start(subject, Optional.of(made));
            case Verdict.NeedsConfirmation _ -> {
                work.rest();
                Runnable yes = () -> start(subject, Optional.of(made));
                if (subject.analyze()) {
                    asking.askToMeasure(made, profile, asker(subject)::ahead, yes, why -> failed(subject, why));
                } else {
                    asking.ask(made, profile, yes);
                }
            }
            case Verdict.Refused _ -> {
                work.rest();
                made.logbook(profile, entry -> ledger.write(entry::into)).refused();
                tab.update(s -> s.asking(Optional.of(new Question.Refused(made.items()))));
            }
        }
    }

    private PlanAsking asker(Subject subject) {
        TabState now = tab.state().get();
        Set<ExplainOption> chosen = options.chosen().get();
        return new PlanAsking(
                slot.orElseThrow(),
                services,
                subject,
                chosen,
                now.options().commitMode(),
                now.options().timeout());
    }

    /// @param made empty where nothing of this tab's is sent
    private void start(Subject subject, Optional<RunPlan> made) {
        RunPlan shown = made.orElseGet(() -> new RunPlan("", RunPlan.NOWHERE, List.of()));
        RunEvents events = new RunEvents(tab, shown, services);
        RunLog log = new RunLog(
                services.threads().fx(),
                shown.logbook(slot.orElseThrow().profile(), entry -> ledger.write(entry::into)),
                batch -> {
                    batch.forEach(work::on);
                    batch.forEach(events::on);
                });
        PlanAsking asker = asker(subject);
        PlanShown before = sight.state().get();
        work.begins();
        sight.show(new PlanShown.Working(subject));
        work.submit(
                context -> asker.ask(context, log),
                new Ends<>(
                        answer -> answered(subject, answer),
                        why -> {
                            sight.back(before);
                            tab.update(s -> s.in(new Phase.Refused(why)));
                        },
                        () -> sight.back(before)));
    }

    private void answered(Subject subject, PlanAsking.Answer answer) {
        work.settled(answer.facts());
        switch (answer) {
            case PlanAsking.Answer.Told told ->
                sight.show(new PlanShown.Shown(subject, told.looks(), 0, told.explained(), told.labels()));
            case PlanAsking.Answer.Refused refused -> failed(subject, refused.why());
        }
    }

    private void wantsValues(Subject subject, List<String> labels) {
        sight.show(new PlanShown.WantsValues(subject, labels, typed.getOrDefault(labels, List.of())));
    }

    private void failed(Subject subject, DbFault why) {
        Optional<Syntax> syntax = tab.state().get().profile().flatMap(services::syntax);
        if (PlanAsking.wantsValues(why) && syntax.isPresent()) {
            wantsValues(subject, Placeholders.of(syntax.get(), subject.sql()).labels());
            return;
        }
        sight.show(new PlanShown.Failed(subject, why));
        work.points(why, subject.sql(), subject.offset(), subject.version());
    }
}
