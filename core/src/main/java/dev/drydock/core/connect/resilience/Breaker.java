package dev.drydock.core.connect.resilience;

import dev.drydock.core.fault.DbFault;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Keeps background work away from a server that does not answer. Opens after [#FAILURES] connects in a row
/// that found nobody; a refused login counts as an answer. After a while one try may see whether the server is
/// back. Any thread.
public final class Breaker {
    /// Failures in a row that open it.
    public static final int FAILURES = 5;
    /// Tries it remembers.
    public static final int WINDOW = 20;
    /// From open to half open.
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private final CircuitBreaker<Object> circuit;
    private final Deque<BreakerState.Try> recent = new ArrayDeque<>();
    private final List<Consumer<BreakerState>> listeners = new CopyOnWriteArrayList<>();
    private Instant since = Instant.EPOCH;

    public Breaker() {
        this(PAUSE);
    }

    Breaker(Duration pause) {
        circuit = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES)
                .withSuccessThreshold(1)
                .withDelay(pause)
                .onOpen(event -> moved())
                .onHalfOpen(event -> moved())
                .onClose(event -> moved())
                .build();
    }

    /// May background work try now? Whoever gets true must say what came of it.
    public boolean allows() {
        return circuit.tryAcquirePermit();
    }

    /// The server answered.
    public void answered() {
        remember(new BreakerState.Try(Instant.now(), Optional.empty()));
        if (circuit.isOpen()) {
            circuit.close();
        } else {
            circuit.recordSuccess();
        }
        tell();
    }

    /// Nobody answered.
    public void failed(DbFault why) {
        remember(new BreakerState.Try(Instant.now(), Optional.of(why)));
        circuit.recordFailure();
        tell();
    }

    /// What a refused connect says of the server: a refused login is an answer.
    public void learn(DbFault why) {
        if (FaultNature.answered(why)) {
            answered();
        } else {
            failed(why);
        }
    }

    /// Whoever was allowed to look did not find out: the next one may look after another pause.
    void unknown() {
        if (circuit.isHalfOpen()) {
            circuit.open();
        }
    }

    /// Closed by hand.
    public void reset() {
        circuit.close();
        tell();
    }

    public BreakerState state() {
        BreakerState.Position position = switch (circuit.getState()) {
            case CLOSED -> BreakerState.Position.CLOSED;
            case OPEN -> BreakerState.Position.OPEN;
            case HALF_OPEN -> BreakerState.Position.HALF_OPEN;
        };
        synchronized (recent) {
            return new BreakerState(position, since, List.copyOf(recent));
        }
    }

    /// Told after every try and every move, on the thread that caused it, until the registration is closed.
    public Registration listen(Consumer<BreakerState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void remember(BreakerState.Try one) {
        synchronized (recent) {
            recent.addLast(one);
            if (recent.size() > WINDOW) {
                recent.removeFirst();
            }
        }
    }

    private void moved() {
        synchronized (recent) {
            since = Instant.now();
        }
        tell();
    }

    private void tell() {
        BreakerState now = state();
        listeners.forEach(listener -> listener.accept(now));
    }
}
