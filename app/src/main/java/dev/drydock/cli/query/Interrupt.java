package dev.drydock.cli.query;

import dev.drydock.cli.output.Say;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a signal does to a run: the process ends only after the server was told to stop and the output has its
/// end. Closed when that is written.
public final class Interrupt implements AutoCloseable {
    private final CountDownLatch written = new CountDownLatch(1);
    private final Runnable never;
    private final Thread hook = new Thread(this::come, "cancel query");
    private @Nullable JobHandle<?> handle;
    private boolean came;

    private Interrupt(Runnable never) {
        this.never = never;
    }

    /// @param never run when the signal comes before there is a job
    public static Interrupt awaited(Runnable never) {
        Interrupt interrupt = new Interrupt(never);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /// False when the signal has come already: then everything is said.
    public synchronized boolean stops(JobHandle<?> running) {
        handle = running;
        return !came;
    }

    private void come() {
        JobHandle<?> running;
        synchronized (this) {
            came = true;
            running = handle;
        }
        if (running == null) {
            never.run();
            return;
        }
        stop(running);
        try {
            if (!written.await(2, TimeUnit.SECONDS)) {
                Say.fault("the end of the output was not written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the job has ended, within the time of the whole cancel ladder.
    public static void stop(JobHandle<?> running) {
        stopped(running);
    }

    private static <T> void stopped(JobHandle<T> running) {
        running.cancel();
        running.outcome()
                .orTimeout(12, TimeUnit.SECONDS)
                .exceptionally(_ -> new Outcome.Cancelled<>())
                .join();
    }

    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // a signal came at the very end: the hook runs now and finds the job ended
        }
    }
}
