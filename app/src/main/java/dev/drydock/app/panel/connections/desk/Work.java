package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs jobs and answers on the FX thread.
public final class Work {
    private final Jobs jobs;
    private final Executor fx;

    public Work(Jobs jobs, Executor fx) {
        this.jobs = jobs;
        this.fx = fx;
    }

    /// @param key what the job works on: a limit of jobs is kept for each
    /// @param label how it is called in the window
    <T> JobHandle<T> run(String key, String label, Job<T> job, Consumer<Outcome<T>> then) {
        JobHandle<T> handle = jobs.submit(new JobSpec(key, label), job);
        // A bug in the job is thrown again on the FX thread, where the uncaught handler sees it.
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> fx.execute(() -> {
                    if (bug != null) {
                        throw new IllegalStateException(bug);
                    }
                    then.accept(outcome);
                }));
        return handle;
    }

    void tell(Runnable news) {
        fx.execute(news);
    }
}
