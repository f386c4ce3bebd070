package dev.drydock.app.plan.card;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.plan.state.Severity;

/// Severities as tones of badges.
final class Tones {
    private Tones() {}

    static Badge.Tone of(Severity severity) {
        return switch (severity) {
            case PLAIN -> Badge.Tone.NEUTRAL;
            case WARNING -> Badge.Tone.WARNING;
            case DANGER, CRITICAL -> Badge.Tone.DANGER;
        };
    }
}
