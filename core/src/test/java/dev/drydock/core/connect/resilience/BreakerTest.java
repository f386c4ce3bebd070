package dev.drydock.core.connect.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.resilience.BreakerState.Position;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final DbFault NOBODY = new DbFault.Unreachable("h", 1, Duration.ZERO, "08001");
    private final Breaker breaker = new Breaker(Duration.ofSeconds(1));

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOBODY);
        }
    }

    private Position position() {
        return breaker.state().position();
    }

    @Test
    void fiveFailuresInARowOpenItAndFourDoNot() {
        fail(4);
        breaker.answered();
        fail(4);
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(breaker.allows()).isTrue();
        breaker.failed(NOBODY);
        assertThat(position()).isEqualTo(Position.OPEN);
        assertThat(breaker.allows()).isFalse();
    }

    @Test
    void afterAPauseOneTryMayLookAndOneOnly() {
        fail(5);
        await().atMost(Duration.ofSeconds(20)).until(breaker::allows);
        assertThat(position()).isEqualTo(Position.HALF_OPEN);
        assertThat(breaker.allows()).isFalse();
        breaker.failed(NOBODY);
        assertThat(position()).isEqualTo(Position.OPEN);
        await().atMost(Duration.ofSeconds(20)).until(breaker::allows);
        breaker.answered();
        assertThat(position()).isEqualTo(Position.CLOSED);
    }

    @Test
    void userWhoReachesTheServerClosesItForAll() {
        fail(5);
        breaker.answered();
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void canBeResetByHand() {
        fail(5);
        breaker.reset();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void remembersTheLastTriesAndTellsOfEachMove() {
        List<Position> told = new ArrayList<>();
        Registration listening = breaker.listen(state -> told.add(state.position()));
        breaker.answered();
        fail(Breaker.WINDOW);
        assertThat(breaker.state().recent())
                .hasSize(Breaker.WINDOW)
                .allSatisfy(one -> assertThat(one.why()).contains(NOBODY));
        assertThat(told).contains(Position.CLOSED, Position.OPEN);
        int before = told.size();
        listening.close();
        breaker.reset();
        assertThat(told).hasSize(before);
    }
}
