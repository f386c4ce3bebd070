package dev.drydock.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTextTest {
    @Test
    void whatIsEncodedDecodesToItself() {
        String text = "a b+c%/?&=é🚢\n'\"";
        assertThat(PercentText.decode(PercentText.encode(text), true)).contains(text);
        assertThat(PercentText.decode(PercentText.encode(text), false)).contains(text);
    }

    @Test
    void plusIsABlankOnlyWhereAskedFor() {
        assertThat(PercentText.decode("a+b", true)).contains("a b");
        assertThat(PercentText.decode("a+b", false)).contains("a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%00", "%c0%af", "%ff", "%e0%80%af", "%ed%a0%80", "a\ud83d", "%٣٤"})
    void brokenTextIsRefused(String raw) {
        assertThat(PercentText.decode(raw, false)).isEmpty();
    }
}
