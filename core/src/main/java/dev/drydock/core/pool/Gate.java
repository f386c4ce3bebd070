package dev.drydock.core.pool;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.SessionSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Whether a pool lends at this moment, and to whom. Any thread.
final class Gate {
    private final SessionSource source;
    private final Logins logins;
    private final IntSupplier sessions;
    private volatile PoolState state = PoolState.LENDING;
    private volatile @Nullable CountDownLatch suspension;

    /// @param sessions how many are open
    Gate(SessionSource source, Logins logins, IntSupplier sessions) {
        this.source = source;
        this.logins = logins;
        this.sessions = sessions;
    }

    PoolState state() {
        return state;
    }

    /// Returns when `borrower` may ask for a connection. Costs next to nothing while everything is well.
    ///
    /// @param patience with a pool that is suspended
    void pass(Borrower borrower, Duration patience) throws FaultException, InterruptedException {
        if (state != PoolState.LENDING || borrower.background() || source.paused()) {
            admit(borrower, patience);
        }
    }

    private void admit(Borrower borrower, Duration patience) throws FaultException, InterruptedException {
        CountDownLatch latch = suspension;
        if (latch != null && !latch.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new FaultException(PoolRule.POOL_SUSPENDED.fault(""));
        }
        if (state == PoolState.CLOSED) {
            throw new FaultException(PoolRule.POOL_CLOSED.fault(""));
        }
        if (borrower.background() && logins.resting()) {
            throw new FaultException(Refusal.SERVER_RESTING.fault(""));
        }
        Optional<DbFault> refusal = source.refusal();
        if (refusal.isPresent() && sessions.getAsInt() == 0) {
            throw new FaultException(refusal.get());
        }
    }

    /// From now on borrowers wait.
    synchronized void suspend() {
        if (state == PoolState.LENDING) {
            suspension = new CountDownLatch(1);
            state = PoolState.SUSPENDED;
        }
    }

    synchronized void resume() {
        if (state == PoolState.SUSPENDED) {
            state = PoolState.LENDING;
            release();
        }
    }

    /// For ever; whoever waits is turned away.
    synchronized void close() {
        state = PoolState.CLOSED;
        release();
    }

    private void release() {
        CountDownLatch latch = suspension;
        suspension = null;
        if (latch != null) {
            latch.countDown();
        }
    }
}
