package dev.drydock.core.query.stop;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.CancelRung;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops one statement, harder with every rung, and nothing but that statement: [#statementEnded] waits for a
/// rung that is under way, so that a late cancel cannot hit the next statement. Each rung has a platform thread
/// of its own, for any of them may block as long as a frozen server does.
public final class CancelLadder {
    public static final Duration KILL_AFTER = Duration.ofSeconds(3);
    public static final Duration ABORT_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(CancelLadder.class);

    private final Rungs rungs;
    private final Consumer<CancelRung> reached;
    private final AtomicBoolean climbing = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object deliveries = new Object();
    private int underWay;

    public CancelLadder(Rungs rungs, Consumer<CancelRung> reached) {
        this.rungs = rungs;
        this.reached = reached;
    }

    /// True from the first moment a stop was asked for.
    public boolean climbing() {
        return climbing.get();
    }

    /// Blocks until the statement ended or the last rung is done. A second call does nothing.
    public void climb() {
        if (!climbing.compareAndSet(false, true)) {
            return;
        }
        start(CancelRung.CANCEL_STATEMENT, rungs::cancelStatement);
        if (endedWithin(KILL_AFTER)) {
            return;
        }
        if (rungs.canKill()) {
            start(CancelRung.KILL_SESSION, rungs::killSession);
        }
        if (endedWithin(ABORT_AFTER.minus(KILL_AFTER))) {
            return;
        }
        start(CancelRung.ABORT_CONNECTION, rungs::abortConnection);
    }

    private boolean endedWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void start(CancelRung rung, Rung work) {
        synchronized (deliveries) {
            if (ended.getCount() == 0) {
                return;
            }
            underWay++;
        }
        reached.accept(rung);
        Thread.ofPlatform().daemon().name("cancel-" + rung).start(() -> deliver(rung, work));
    }

    private void deliver(CancelRung rung, Rung work) {
        try {
            work.run();
        } catch (SQLException | FaultException failed) {
            LOG.info("{} did not work: {}", rung, failed.toString());
        } finally {
            synchronized (deliveries) {
                underWay--;
                deliveries.notifyAll();
            }
        }
    }

    /// No rung starts from now on; waits, bounded, for those under way.
    public void statementEnded() {
        long deadline = System.nanoTime() + ABORT_AFTER.toNanos();
        boolean interrupted = Thread.interrupted();
        synchronized (deliveries) {
            ended.countDown();
            while (underWay > 0 && System.nanoTime() < deadline) {
                try {
                    deliveries.wait(100);
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What each rung does.
    public interface Rungs {
        void cancelStatement() throws SQLException;

        /// False: the second rung is left out, the third comes at its time.
        boolean canKill();

        void killSession() throws FaultException;

        void abortConnection() throws SQLException;
    }

    /// One of [Rungs].
    @FunctionalInterface
    private interface Rung {
        void run() throws SQLException, FaultException;
    }
}
