package dev.drydock.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
    private static final double LEAST = 4.5;

    /// A text colour, the ground it is used on, and what that ground lies on.
    private record Pair(String text, String ground, String under) {}

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String ground : List.of("-dd-content", "-dd-chrome", "-dd-select", "-dd-hover", "-dd-current-line")) {
            for (String text : List.of("-color-fg-default", "-color-fg-muted", "-dd-strong")) {
                pairs.add(new Pair(text, ground, "-dd-content"));
            }
        }
        for (String text : List.of("-color-accent-fg", "-dd-danger-text", "-dd-warning-text", "-color-success-fg")) {
            pairs.add(new Pair(text, "-dd-content", "-dd-content"));
        }
        for (String syntax : List.of("keyword", "string", "number", "function", "comment", "error")) {
            pairs.add(new Pair("-dd-syntax-" + syntax, "-dd-content", "-dd-content"));
            pairs.add(new Pair("-dd-syntax-" + syntax, "-dd-current-line", "-dd-content"));
        }
        for (String under : List.of("-dd-content", "-dd-chrome")) {
            pairs.add(new Pair("-dd-danger-text", "-color-danger-subtle", under));
            pairs.add(new Pair("-dd-warning-text", "-color-warning-subtle", under));
            pairs.add(new Pair("-color-success-fg", "-color-success-subtle", under));
            pairs.add(new Pair("-color-accent-fg", "-color-accent-subtle", under));
            pairs.add(new Pair("-dd-select-text", "-color-accent-subtle", under));
            pairs.add(new Pair("-dd-strong", "-dd-neutral-ground", under));
        }
        pairs.add(new Pair("-color-fg-default", "-dd-fault-ground", "-dd-content"));
        pairs.add(new Pair("-dd-danger-text", "-dd-fault-ground", "-dd-content"));
        pairs.add(new Pair("-dd-danger-text", "-dd-select", "-dd-content"));
        pairs.add(new Pair("-dd-select-text", "-dd-select", "-dd-content"));
        pairs.add(new Pair("-color-fg-muted", "-dd-key-cap", "-dd-content"));
        pairs.add(new Pair("-color-fg-default", "-color-accent-muted", "-dd-content"));
        pairs.add(new Pair("-color-fg-emphasis", "-color-accent-emphasis", "-dd-content"));
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextIsReadable(boolean dark) {
        Palette palette = new Palette(dark);
        assertThat(pairs())
                .allSatisfy(pair -> assertThat(palette.contrast(pair.text(), pair.ground(), pair.under()))
                        .as("%s, dark %s", pair, dark)
                        .isGreaterThanOrEqualTo(LEAST));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void subtleTextWouldBeCaught(boolean dark) {
        assertThat(new Palette(dark).contrast("-color-fg-subtle", "-dd-hover", "-dd-content"))
                .isLessThan(LEAST);
    }
}
