package dev.drydock.core.connect.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30), Duration.ofMinutes(1));

    @Property
    void neverLongerThanItsBoundWhichDoublesUpToTheCap(@ForAll @IntRange(min = 1, max = 1_000_000) int tries) {
        Duration wait = BACKOFF.before(tries, RandomGenerator.getDefault());
        assertThat(wait).isBetween(Duration.ZERO, BACKOFF.bound(tries));
        assertThat(BACKOFF.bound(tries)).isLessThanOrEqualTo(BACKOFF.cap());
        assertThat(BACKOFF.bound(tries + 1)).isGreaterThanOrEqualTo(BACKOFF.bound(tries));
    }

    @Property(tries = 20)
    void clientsDoNotComeBackInStep(@ForAll @IntRange(min = 4, max = 12) int tries) {
        long different = IntStream.range(0, 50)
                .mapToObj(i -> BACKOFF.before(tries, RandomGenerator.getDefault()))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(10);
    }
}
