package dev.drydock.app.words.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class BoundTextTest {
    @Example
    void boundsAreReadAsUsersTypeThem() {
        assertThat(BoundText.read("30")).hasValue(Duration.ofSeconds(30));
        assertThat(BoundText.read(" 5min ")).hasValue(Duration.ofMinutes(5));
        assertThat(BoundText.read("1 h 30 MIN")).hasValue(Duration.ofMinutes(90));
        assertThat(BoundText.read("500ms")).hasValue(Duration.ofMillis(500));
        assertThat(BoundText.read("2d")).hasValue(Duration.ofDays(2));
    }

    @Example
    void whatIsNoSpanOfTimeIsNotRead() {
        for (String text :
                new String[] {"", "s", "-1", "1.5 s", "10 weeks", "1 2", "99999999", "366 d", "٣ s", "1s1s1s1s1s1s"}) {
            assertThat(BoundText.read(text)).as(text).isEmpty();
        }
    }

    @Property(tries = 300)
    void whatIsShownIsReadBack(@ForAll @LongRange(min = 0, max = 31_000_000_000L) long millis) {
        Duration bound = Duration.ofMillis(millis);
        assertThat(BoundText.read(BoundText.of(bound))).hasValue(bound);
    }
}
