package dev.drydock.core.connect.resilience;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.FaultException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.sql.Connection;
import java.util.random.RandomGenerator;

/// Opens connections past a server's breaker, which learns what came of each try. Only opening is ever
/// repeated, while the fault is transient and the deadline is not over. Blocks; an interrupt ends the waiting.
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

    /// One try for a user who waits: whatever the breaker says.
    ///
    /// @throws FaultException as thrown by `attempt`
    public Connection once(Attempt attempt) throws FaultException {
        boolean known = false;
        try {
            Connection connection = attempt.open();
            breaker.answered();
            known = true;
            return connection;
        } catch (FaultException refused) {
            breaker.learn(refused.fault());
            known = true;
            throw refused;
        } finally {
            if (!known) {
                breaker.unknown();
            }
        }
    }

    /// One try for work that nobody waits for: not at all while the breaker is open.
    ///
    /// @throws FaultException as thrown by `attempt`; Refused by `SERVER_RESTING` when the breaker is open
    public Connection background(Attempt attempt) throws FaultException {
        if (!breaker.allows()) {
            throw new FaultException(Refusal.SERVER_RESTING.fault(""));
        }
        return once(attempt);
    }

    /// Several tries for a user who waits.
    ///
    /// @param before each try; what it throws ends them
    /// @throws FaultException of the last try, or of `before`
    public Connection user(Backoff backoff, Gate before, Attempt attempt) throws FaultException, InterruptedException {
        RetryPolicy<Connection> policy = RetryPolicy.<Connection>builder()
                .handleIf(ConnectRetry::passes)
                .withMaxRetries(-1)
                .withMaxDuration(backoff.deadline())
                .withDelayFn((ExecutionContext<Connection> tries) -> backoff.before(tries.getAttemptCount(), random))
                .build();
        try {
            return Failsafe.with(policy).get(() -> {
                before.pass();
                return once(attempt);
            });
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

    /// Opens one connection.
    @FunctionalInterface
    public interface Attempt {
        Connection open() throws FaultException;
    }

    /// Lets a try begin, or throws.
    @FunctionalInterface
    public interface Gate {
        void pass() throws FaultException, InterruptedException;
    }
}
