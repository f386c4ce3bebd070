package dev.drydock.core.connect.probe;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.secrets.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Runs the steps of a connection test one after the other until the first that fails. Each is bounded by twice
/// the connect timeout, whatever a name server or a driver does. Blocks: call from a job.
public final class ConnectionTest {
    private final ConnectionProbe probe;

    public ConnectionTest(ConnectionProbe probe) {
        this.probe = probe;
    }

    /// @param listener told of each line as soon as it is known, on the calling thread
    /// @return one line per step, in order
    /// @throws InterruptedException when the job was cancelled; the step at hand is abandoned
    public List<StepResult> run(
            ConnectionProfile profile,
            Optional<Secret> secret,
            OpenOptions options,
            JobContext context,
            Consumer<StepResult> listener)
            throws InterruptedException {
        List<StepResult> results = new ArrayList<>();
        Thread caller = Thread.currentThread();
        JobContext.Registration stop = context.onCancel(caller::interrupt);
        try (ConnectionProbe.Run run = probe.begin(profile, secret, options)) {
            boolean open = true;
            for (ConnectionProbe.Step step : run.steps()) {
                StepResult result = open ? done(step, options) : new StepResult.NotRun(step.kind());
                open = result instanceof StepResult.Done(var kind, var elapsed, Finding.Passed(var facts));
                results.add(result);
                listener.accept(result);
            }
        } finally {
            stop.close();
        }
        return List.copyOf(results);
    }

    private static StepResult done(ConnectionProbe.Step step, OpenOptions options) throws InterruptedException {
        long started = System.nanoTime();
        FutureTask<Finding> task = new FutureTask<>(step.look()::look);
        Thread thread = Thread.ofVirtual().name("probe " + step.kind()).start(task);
        long bound = Math.max(1_000, 2 * options.connectTimeout().toMillis());
        try {
            Finding finding = task.get(bound, TimeUnit.MILLISECONDS);
            return new StepResult.Done(step.kind(), Duration.ofNanos(System.nanoTime() - started), finding);
        } catch (TimeoutException late) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            return new StepResult.Done(step.kind(), elapsed, Finding.failed(ProbeCause.NO_ANSWER));
        } catch (ExecutionException bug) {
            throw new IllegalStateException("step " + step.kind(), bug.getCause());
        } finally {
            thread.interrupt();
        }
    }
}
