package dev.drydock.core.job;

import java.util.concurrent.CompletableFuture;

/// A submitted job. Any thread.
public interface JobHandle<T> {
    JobStatus status();

    /// Asks the job to stop; returns at once. Asking again, or after the end, does nothing. A running job
    /// without a live [JobContext#onCancel] registration is interrupted, which closes a socket it waits on.
    void cancel();

    /// Completes when the job ended; exceptionally only when the job threw something that is a bug.
    CompletableFuture<Outcome<T>> outcome();
}
