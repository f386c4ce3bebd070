package dev.drydock.core.connect.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockJumpTest {
    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.EPOCH);
    private final AtomicLong nanos = new AtomicLong();
    private final ClockJump jump = new ClockJump(wall::get, nanos::get);

    private void pass(Duration onTheWall, Duration awake) {
        wall.updateAndGet(now -> now.plus(onTheWall));
        nanos.addAndGet(awake.toNanos());
    }

    @Test
    void hoursAwakeAreNoJump() {
        pass(Duration.ofHours(5), Duration.ofHours(5));
        assertThat(jump.happened()).isFalse();
    }

    @Test
    void sleepIsToldOnce() {
        pass(Duration.ofMinutes(10), Duration.ofSeconds(3));
        assertThat(jump.happened()).isTrue();
        assertThat(jump.happened()).isFalse();
    }

    @Test
    void clockThatIsSetBackIsAJumpToo() {
        pass(Duration.ofMinutes(-1), Duration.ofSeconds(1));
        assertThat(jump.happened()).isTrue();
    }

    @Test
    void driftBelowTheLimitIsNone() {
        pass(Duration.ofSeconds(29), Duration.ofSeconds(10));
        assertThat(jump.happened()).isFalse();
        pass(Duration.ofSeconds(31), Duration.ofSeconds(10));
        assertThat(jump.happened()).isTrue();
    }
}
