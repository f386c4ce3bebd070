package dev.drydock.core.connect.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.resilience.BreakerState.Position;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectRetryTest {
    private static final DbFault NOBODY = new DbFault.Unreachable("h", 1, Duration.ZERO, "08001");
    private static final DbFault WRONG = new DbFault.Denied("u", "m", "28P01");
    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(300));

    private final Breaker breaker = new Breaker();
    private final ConnectRetry retry = new ConnectRetry(breaker);
    private final AtomicInteger tries = new AtomicInteger();

    private ConnectRetry.Attempt failing(DbFault why) {
        return () -> {
            tries.incrementAndGet();
            throw new FaultException(why);
        };
    }

    @Test
    void transientFaultsAreTriedAgainUntilTheServerIsBack() throws FaultException, InterruptedException, SQLException {
        try (Connection connection = retry.user(QUICK, () -> {}, () -> {
            if (tries.incrementAndGet() < 4) {
                throw new FaultException(NOBODY);
            }
            return memory();
        })) {
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(tries).hasValue(4);
        assertThat(breaker.state().recent()).hasSize(4);
    }

    private static Connection memory() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Test
    void deadlineEndsTheTriesWithTheLastFault() {
        assertThatThrownBy(() -> retry.user(QUICK, () -> {}, failing(NOBODY)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault()).isEqualTo(NOBODY));
        assertThat(tries.get()).isGreaterThan(5);
    }

    @Test
    void wrongPasswordIsTriedOnceAndCountsAsAnAnswer() {
        assertThatThrownBy(() -> retry.user(QUICK, () -> {}, failing(WRONG))).isInstanceOf(FaultException.class);
        assertThat(tries).hasValue(1);
        assertThat(breaker.state().recent().getFirst().why()).isEmpty();
    }

    @Test
    void backgroundLeavesAServerAloneThatRests() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            breaker.failed(NOBODY);
        }
        assertThatThrownBy(() -> retry.background(failing(NOBODY)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault()).isEqualTo(Refusal.SERVER_RESTING.fault("")));
        assertThat(tries).hasValue(0);
        assertThatThrownBy(() -> retry.once(failing(NOBODY))).isInstanceOf(FaultException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void nextTryIsNotBegunWhenTheGateIsShut() {
        assertThatThrownBy(() -> retry.user(
                        QUICK,
                        () -> {
                            if (tries.get() == 2) {
                                throw new InterruptedException("stopped");
                            }
                        },
                        failing(NOBODY)))
                .isInstanceOf(InterruptedException.class);
        assertThat(tries).hasValue(2);
        assertThat(breaker.state().recent()).hasSize(2);
    }

    @Test
    void probeThatNeverEndedLeavesTheServerToTheNext() {
        Breaker quick = new Breaker(Duration.ofMillis(50));
        for (int i = 0; i < Breaker.FAILURES; i++) {
            quick.failed(NOBODY);
        }
        await().atMost(Duration.ofSeconds(20)).until(quick::allows);
        assertThatThrownBy(() -> new ConnectRetry(quick).once(() -> {
                    throw new IllegalStateException("a driver's bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        await().atMost(Duration.ofSeconds(20)).until(quick::allows);
    }

    @Test
    void tryWithoutRetryIsCountedAsWell() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            assertThatThrownBy(() -> retry.once(failing(NOBODY))).isInstanceOf(FaultException.class);
        }
        assertThat(breaker.state().position()).isEqualTo(Position.OPEN);
    }
}
