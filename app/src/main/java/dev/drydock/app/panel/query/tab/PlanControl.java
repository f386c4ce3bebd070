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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

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
    private final Map<String, List<String>> typed = new HashMap<>();
    private PlanShown beforeValues = new PlanShown.Nothing();

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
        if (sight.state().get() instanceof PlanShown.WantsValues wants && !values.isEmpty()) {
            typed.put(wants.subject().sql(), List.copyOf(values));
        }
        sight.state().get().about().ifPresent(of -> prepare(syntax -> of.with(values), of));
    }

    /// Puts the question for values away: what was there before is in sight again.
    public void leaveValues() {
        if (sight.state().get() instanceof PlanShown.WantsValues) {
            sight.back(beforeValues);
        }
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
        if (free(tab.state().get())) {
            start(subject, Optional.empty(), asker(subject));
        }
    }

    /// Makes a subject, off the FX thread: texts may be long.
    private interface Making {
        Subject made(Syntax syntax) throws FaultException;
    }

    /// Whether a plan can be asked for now: no other work goes on, and no question is open.
    public ObservableValue<Boolean> idle() {
        return tab.state().map(this::free);
    }

    private boolean free(TabState now) {
        return now.bound() && !now.phase().busy() && now.question().isEmpty() && slot.isPresent();
    }

    private void prepare(Making making, Subject otherwise) {
        TabState now = tab.state().get();
        Optional<Syntax> syntax = now.profile().flatMap(services::syntax);
        if (!free(tab.state().get()) || syntax.isEmpty()) {
            return;
        }
        work.reviews();
        services.threads().background().execute(() -> {
            boolean told = false;
            try {
                Subject subject = making.made(syntax.get());
                Judged judged = Explain.judge(
                        syntax.get(), subject.request(), now.options().stance());
                services.threads().fx().execute(() -> reviewed(subject, judged));
                told = true;
            } catch (FaultException refused) {
                services.threads().fx().execute(() -> {
                    work.rest();
                    sight.show(new PlanShown.Failed(otherwise, refused.fault()));
                });
                told = true;
            } finally {
                if (!told) {
                    services.threads().fx().execute(work::rest);
                }
            }
        });
    }

    private void reviewed(Subject subject, Judged judged) {
        ConnectionProfile profile = slot.orElseThrow().profile();
        RunPlan made = RunPlan.of(judged);
        PlanAsking asker = asker(subject);
        switch (judged.verdict().orElseThrow()) {
            case Verdict.Allowed() -> start(subject, Optional.of(made), asker);
            case Verdict.NeedsConfirmation _ -> {
                work.rest();
                Runnable yes = () -> start(subject, Optional.of(made), asker);
                if (subject.analyze()) {
                    asking.askToMeasure(made, profile, asker::ahead, yes, why -> failed(subject, why));
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

    /// With what is chosen now: what was agreed to is what is sent.
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
    private void start(Subject subject, Optional<RunPlan> made, PlanAsking asker) {
        RunPlan shown = made.orElseGet(() -> new RunPlan("", RunPlan.NOWHERE, List.of()));
        RunEvents events = new RunEvents(tab, shown, services);
        RunLog log = new RunLog(
                services.threads().fx(),
                shown.logbook(slot.orElseThrow().profile(), entry -> ledger.write(entry::into)),
                batch -> {
                    batch.forEach(work::on);
                    batch.forEach(events::on);
                });
        PlanShown before = sight.state().get();
        if (!(before instanceof PlanShown.WantsValues)) {
            beforeValues = before;
        }
        work.begins();
        sight.show(new PlanShown.Working(subject));
        work.submit(
                context -> asker.ask(context, log),
                new Ends<>(
                        answer -> {
                            events.ended(log.dropped());
                            answered(subject, answer);
                        },
                        why -> {
                            events.ended(log.dropped());
                            sight.show(new PlanShown.Failed(subject, why));
                            tab.update(s -> s.in(new Phase.Refused(why)));
                        },
                        () -> {
                            events.ended(log.dropped());
                            sight.back(before);
                        }));
    }

    private void answered(Subject subject, PlanAsking.Answer answer) {
        work.settled(answer.facts());
        switch (answer) {
            case PlanAsking.Answer.Told told ->
                sight.show(
                        new PlanShown.Shown(subject, told.looks(), 0, told.explained(), told.labels(), told.worse()));
            case PlanAsking.Answer.Refused refused -> failed(subject, refused.why());
        }
    }

    private void wantsValues(Subject subject, List<String> labels) {
        PlanShown now = sight.state().get();
        if (!(now instanceof PlanShown.Working) && !(now instanceof PlanShown.WantsValues)) {
            beforeValues = now;
        }
        sight.show(new PlanShown.WantsValues(subject, labels, typed.getOrDefault(subject.sql(), List.of())));
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
