package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncaughtHandlerTest {
    @Test
    void detailsNameClassAndPlaceButNoMessage() {
        List<String> shown = new ArrayList<>();
        RuntimeException bug = new IllegalStateException("password k33l-haul", new RuntimeException("k33l-haul"));
        new UncaughtHandler(shown::add).uncaughtException(Thread.currentThread(), bug);
        assertThat(shown)
                .singleElement()
                .asString()
                .contains("java.lang.IllegalStateException", "UncaughtHandlerTest", "caused by")
                .doesNotContain("k33l-haul");
    }
}
