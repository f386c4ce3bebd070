package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.sql.Connection;
import java.util.random.RandomGenerator;

/// Opens connections, again while the fault is transient and the deadline is not over, past a server's breaker.
/// Only opening is ever repeated. Blocks; an interrupt ends the waiting.
public final class ConnectRetry {
    private final Breaker breaker;
    private final RandomGenerator random;

    public ConnectRetry(Breaker breaker) {
        this(breaker, RandomGenerator.getDefault());
    }

    ConnectRetry(Breaker breaker, RandomGenerator random) {
        this.breaker = breaker;
        this.random = random;
    }

    /// For work that nobody waits for: not at all while the breaker is open.
    ///
    /// @throws FaultException of the last try; Refused by `SERVER_RESTING` when the breaker is open
    public Connection background(Backoff backoff, Opening opening) throws FaultException, InterruptedException {
        return open(backoff, () -> {
            if (!breaker.allows()) {
                throw new FaultException(Refusal.SERVER_RESTING.fault(""));
            }
            return told(opening);
        });
    }

    /// For a user who waits: whatever the breaker says, which learns what came of it.
    public Connection user(Backoff backoff, Opening opening) throws FaultException, InterruptedException {
        return open(backoff, () -> told(opening));
    }

    private Connection told(Opening opening) throws FaultException, InterruptedException {
        try {
            Connection connection = opening.open();
            breaker.answered();
            return connection;
        } catch (FaultException thrown) {
            DbFault fault = thrown.fault();
            if (FaultNature.answered(fault)) {
                breaker.answered();
            } else {
                breaker.failed(fault);
            }
            throw thrown;
        }
    }

    private Connection open(Backoff backoff, Opening opening) throws FaultException, InterruptedException {
        if (backoff.deadline().isZero()) {
            return opening.open();
        }
        RetryPolicy<Connection> policy = RetryPolicy.<Connection>builder()
                .handleIf(ConnectRetry::passes)
                .withMaxRetries(-1)
                .withMaxDuration(backoff.deadline())
                .withDelayFn((ExecutionContext<Connection> tries) -> backoff.before(tries.getAttemptCount(), random))
                .build();
        try {
            return Failsafe.with(policy).get(opening::open);
        } catch (FailsafeException wrapped) {
            if (wrapped.getCause() instanceof FaultException fault) {
                throw fault;
            }
            if (wrapped.getCause() instanceof InterruptedException) {
                throw new InterruptedException("stopped while waiting for the next try");
            }
            throw wrapped;
        }
    }

    private static boolean passes(Throwable thrown) {
        return thrown instanceof FaultException fault && FaultNature.of(fault.fault()) == FaultNature.TRANSIENT;
    }

    /// One try.
    @FunctionalInterface
    public interface Opening {
        Connection open() throws FaultException, InterruptedException;
    }
}
