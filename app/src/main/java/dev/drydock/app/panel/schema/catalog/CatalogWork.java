package dev.drydock.app.panel.schema.catalog;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Jobs of the schema panel whose ends come back to the FX thread.
public record CatalogWork(SchemaServices services) {
    /// What follows the end of a job.
    public record Ends<T>(Consumer<T> done, Consumer<DbFault> failed, Runnable cancelled) {
        /// The same, as long as `still` holds when it ends.
        public Ends<T> when(BooleanSupplier still) {
            return new Ends<>(
                    value -> {
                        if (still.getAsBoolean()) {
                            done.accept(value);
                        }
                    },
                    why -> {
                        if (still.getAsBoolean()) {
                            failed.accept(why);
                        }
                    },
                    () -> {
                        if (still.getAsBoolean()) {
                            cancelled.run();
                        }
                    });
        }
    }

    public <T> void submit(JobSpec spec, Job<T> job, Ends<T> ends) {
        var outcome = services.jobs().submit(spec, job).outcome();
        var _ = outcome.whenComplete((ended, bug) -> services.fx().execute(() -> {
            if (bug != null) {
                ends.failed().accept(new DbFault.Other(String.valueOf(bug.getMessage()), ""));
                return;
            }
            switch (ended) {
                case Outcome.Done<T>(var value) -> ends.done().accept(value);
                case Outcome.Failed<T>(var why) -> ends.failed().accept(why);
                case Outcome.Cancelled<T>() -> ends.cancelled().run();
            }
        }));
    }
}
