package dev.drydock.core.job;

import dev.drydock.core.fault.FaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One submitted job from queue to end. Changes of state are told in order, under the task's own lock.
final class Task<T> implements JobHandle<T>, JobContext {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Job<T> job;
    private final Consumer<JobStatus> changes;
    private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();
    private final List<Stop> stops = new ArrayList<>();
    private volatile JobStatus status;
    private volatile boolean cancelled;
    private @Nullable Thread thread;

    Task(long id, JobSpec spec, Job<T> job, Consumer<JobStatus> changes) {
        this.job = job;
        this.changes = changes;
        this.status = new JobStatus(id, spec, JobState.QUEUED, 0, 0, Instant.now());
    }

    long id() {
        return status.id();
    }

    @Override
    public JobStatus status() {
        return status;
    }

    @Override
    public CompletableFuture<Outcome<T>> outcome() {
        return outcome.copy();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void run() {
        synchronized (this) {
            if (cancelled) {
                return;
            }
            thread = Thread.currentThread();
            enter(JobState.RUNNING);
        }
        try {
            end(attempt());
        } catch (Exception | Error bug) {
            LOG.error("job {} broke", status.id(), bug);
            closeDown(JobState.FAILED);
            outcome.completeExceptionally(bug);
        }
    }

    private Outcome<T> attempt() {
        try {
            return new Outcome.Done<>(job.run(this));
        } catch (FaultException thrown) {
            return cancelled ? new Outcome.Cancelled<>() : new Outcome.Failed<>(thrown.fault());
        } catch (InterruptedException thrown) {
            return new Outcome.Cancelled<>();
        }
    }

    private void end(Outcome<T> ended) {
        closeDown(
                switch (ended) {
                    case Outcome.Done<T>(var value) -> JobState.DONE;
                    case Outcome.Failed<T>(var why) -> JobState.FAILED;
                    case Outcome.Cancelled<T>() -> JobState.CANCELLED;
                });
        outcome.complete(ended);
    }

    private synchronized void closeDown(JobState state) {
        thread = null;
        stops.clear();
        enter(state);
    }

    @Override
    public void cancel() {
        boolean neverRan;
        synchronized (this) {
            if (cancelled || status.state().ended()) {
                return;
            }
            cancelled = true;
            neverRan = status.state() == JobState.QUEUED;
            enter(neverRan ? JobState.CANCELLED : JobState.STOPPING);
            stops.forEach(Task::fire);
            if (stops.isEmpty() && thread != null) {
                thread.interrupt();
            }
            stops.clear();
        }
        if (neverRan) {
            outcome.complete(new Outcome.Cancelled<>());
        }
    }

    @Override
    public synchronized Registration onCancel(Runnable stop) {
        Stop registered = new Stop(stop);
        if (cancelled) {
            fire(registered);
        } else {
            stops.add(registered);
        }
        return () -> unregister(registered);
    }

    private synchronized void unregister(Stop stop) {
        stops.remove(stop);
    }

    /// On a platform thread: a cancel must start even when native calls hold every carrier of virtual threads.
    private static void fire(Stop stop) {
        Thread.ofPlatform().daemon().name("cancel").start(stop.action());
    }

    @Override
    public synchronized void progress(long done, long total) {
        if (!status.state().ended()) {
            status = new JobStatus(status.id(), status.spec(), status.state(), done, total, status.since());
            changes.accept(status);
        }
    }

    private void enter(JobState state) {
        status = new JobStatus(status.id(), status.spec(), state, status.done(), status.total(), Instant.now());
        changes.accept(status);
    }

    /// Wrapped, so that the same action registered twice is two registrations.
    private static final class Stop {
        private final Runnable action;

        Stop(Runnable action) {
            this.action = action;
        }

        Runnable action() {
            return action;
        }
    }
}
