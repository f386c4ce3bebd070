package dev.drydock.app.panel.plan;

import dev.drydock.app.panel.plan.seen.SeenViewModel;
import dev.drydock.app.plan.PlanViewModel;
import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.StatementContext;
import dev.drydock.app.plan.text.PlanBytes;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.PlanText;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads plans off the FX thread and keeps what was read. FX thread.
final class PlansViewModel {
    private static final Messages TEXTS = Messages.of(PlansViewModel.class);
    /// Jobs that read plans share a limit with no connection.
    private static final String LANE = "plans";

    private final PlansServices services;
    private final PlanViewModel plan;
    private final SeenViewModel seen;
    private final ReadOnlyObjectWrapper<PlansState> state = new ReadOnlyObjectWrapper<>(new PlansState.Asking());
    private Optional<JobHandle<PlansState>> running = Optional.empty();

    PlansViewModel(PlansServices services) {
        this.services = services;
        this.plan = new PlanViewModel(services.background(), services.fx());
        this.seen = new SeenViewModel(services.history(), services.background(), services.fx());
    }

    ReadOnlyObjectProperty<PlansState> state() {
        return state.getReadOnlyProperty();
    }

    /// The plan in sight.
    PlanViewModel plan() {
        return plan;
    }

    /// @param text of a plan, with whatever stands around it
    void read(String text) {
        if (!text.isBlank()) {
            run(TEXTS.text("source.pasted"), () -> text);
        }
    }

    void open(Path file) {
        run(String.valueOf(file.getFileName()), () -> content(file));
    }

    /// A text that may have to be fetched.
    private interface Source {
        String text() throws IOException;
    }

    private void run(String source, Source from) {
        start(source, ctx -> reading(source, from));
    }

    private void start(String source, Job<PlansState> work) {
        running.ifPresent(JobHandle::cancel);
        state.set(new PlansState.Reading(source));
        JobHandle<PlansState> job = services.jobs().submit(new JobSpec(LANE, TEXTS.text("job", source)), work);
        running = Optional.of(job);
        var _ = job.outcome()
                .whenComplete((outcome, bug) -> services.fx().execute(() -> {
                    if (running.equals(Optional.of(job))) {
                        running = Optional.empty();
                        ended(
                                source,
                                bug == null
                                        ? outcome
                                        : new Outcome.Failed<>(
                                                new DbFault.Other(String.valueOf(bug.getMessage()), "")));
                    }
                }));
    }

    private void ended(String source, Outcome<PlansState> outcome) {
        switch (outcome) {
            case Outcome.Done<PlansState>(PlansState read) -> {
                state.set(read);
                if (read instanceof PlansState.Shown shown) {
                    plan.show(shown.plans().getFirst());
                }
            }
            case Outcome.Failed<PlansState>(DbFault why) -> state.set(new PlansState.Failed(source, FaultText.of(why)));
            case Outcome.Cancelled<PlansState> _ -> state.set(new PlansState.Asking());
        }
    }

    private PlansState reading(String source, Source from) {
        try {
            Dialects.PlanSource told = services.read().apply(from.text());
            return switch (told.reading()) {
                case PlanReading.Read(List<Plan> plans) ->
                    new PlansState.Shown(
                            source, plans.stream().map(plan -> look(plan, told)).toList(), 0);
                case PlanReading.NotMine _ -> new PlansState.Failed(source, PlanText.noPlan());
                case PlanReading.TooDeep _ -> new PlansState.Failed(source, PlanText.tooDeep());
                case PlanReading.TooLarge _ -> new PlansState.Failed(source, PlanText.tooLarge());
            };
        } catch (IOException e) {
            return new PlansState.Failed(
                    source,
                    new FaultText(TEXTS.text("file.title"), TEXTS.text("file", String.valueOf(e.getMessage())), ""));
        }
    }

    /// Plans of the past.
    SeenViewModel seen() {
        return seen;
    }

    void open(ShelvedPlan plan) {
        String source = TEXTS.text("source.seen", plan.id());
        start(source, ctx -> new PlansState.Shown(source, List.of(Look.of(kept(plan))), 0));
    }

    void compare(ShelvedPlan before, ShelvedPlan after) {
        String source = TEXTS.text("source.compared", before.id(), after.id());
        start(source, ctx -> new PlansState.Compared(source, Comparison.of(kept(before), kept(after))));
    }

    /// Off the FX thread.
    private MeasuredPlan kept(ShelvedPlan plan) throws FaultException {
        return services.history()
                .open()
                .plan(plan.id())
                .orElseThrow(() -> new FaultException(new DbFault.Other(TEXTS.text("gone", plan.id()), "")));
    }

    private static Look look(Plan plan, Dialects.PlanSource told) {
        return told.dialect()
                .map(dialect -> Look.of(Arithmetic.of(plan), StatementContext.of(dialect.syntax())))
                .orElseGet(() -> Look.of(Arithmetic.of(plan)));
    }

    /// At most as much as can be a plan, and a little more: the reader then says that it is too large.
    private static String content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PlanBytes.decoded(in.readNBytes(2 * PlanLimits.CHARACTERS));
        }
    }

    /// Another of the plans that were read.
    void choose(int at) {
        if (state.get() instanceof PlansState.Shown shown
                && at >= 0
                && at < shown.plans().size()
                && at != shown.at()) {
            state.set(new PlansState.Shown(shown.source(), shown.plans(), at));
            plan.show(shown.plans().get(at));
        }
    }

    /// Back to where a plan is pasted.
    void ask() {
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
        state.set(new PlansState.Asking());
        plan.clear();
    }

    /// For pictures: stands there as given.
    void pictured(PlansState still) {
        state.set(still);
        if (still instanceof PlansState.Shown shown) {
            plan.show(shown.plans().get(shown.at()));
        }
    }
}
