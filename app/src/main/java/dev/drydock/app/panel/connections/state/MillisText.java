package dev.drydock.app.panel.connections.state;

import java.time.Duration;

/// How long an answer took, as the list and the test show it.
public final class MillisText {
    private MillisText() {}

    public static String of(Duration took) {
        return took.toMillis() < 1 ? "< 1 ms" : took.toMillis() + " ms";
    }
}
