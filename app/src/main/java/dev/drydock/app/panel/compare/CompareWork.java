package dev.drydock.app.panel.compare;

import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The state of the panel and the jobs that change it. FX thread only.
final class CompareWork {
    private static final String LANE = "compare";

    private final ReadOnlyObjectWrapper<CompareState> state = new ReadOnlyObjectWrapper<>(CompareState.FIRST);
    private final CompareServices services;

    CompareWork(CompareServices services) {
        this.services = services;
    }

    ReadOnlyObjectWrapper<CompareState> state() {
        return state;
    }

    <T> JobHandle<T> submit(String label, Job<T> job, Consumer<Outcome<T>> then) {
        JobHandle<T> handle = services.jobs().submit(new JobSpec(LANE, label), job);
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> services.fx()
                        .execute(() -> then.accept(
                                bug == null
                                        ? outcome
                                        : new Outcome.Failed<>(
                                                new DbFault.Other(String.valueOf(bug.getMessage()), "")))));
        return handle;
    }

    void shown(UnaryOperator<Phase.Shown> change) {
        if (state.get().phase() instanceof Phase.Shown shown) {
            in(change.apply(shown));
        }
    }

    void in(Phase phase) {
        update(s -> s.in(phase));
    }

    void update(UnaryOperator<CompareState> change) {
        state.set(change.apply(state.get()));
    }
}
