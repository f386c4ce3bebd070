package dev.drydock.app.plan.chart.pen;

import dev.drydock.app.plan.state.Severity;
import java.util.Locale;

/// What colours are for. What they look like stands in `plan.css`.
public enum Ink {
    GROUND,
    CARD,
    EDGE,
    LINE,
    TRACK,
    STRONG,
    MUTED,
    PLAIN,
    WARNING,
    DANGER,
    WARNING_TEXT,
    DANGER_TEXT,
    WARNING_GROUND,
    DANGER_GROUND,
    FLAME,
    FLAME_WARNING,
    FLAME_DANGER,
    SELECTED,
    /// Lines across the tree.
    TIE,
    FAINT_TIE,
    FOUND;

    public String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Of bars and edges.
    public static Ink of(Severity severity) {
        return switch (severity) {
            case PLAIN -> PLAIN;
            case WARNING -> WARNING;
            case DANGER, CRITICAL -> DANGER;
        };
    }

    /// Of cards.
    public static Ink ground(Severity severity) {
        return switch (severity) {
            case PLAIN, WARNING, DANGER -> CARD;
            case CRITICAL -> DANGER_GROUND;
        };
    }

    public static Ink text(Severity severity) {
        return switch (severity) {
            case PLAIN -> MUTED;
            case WARNING -> WARNING_TEXT;
            case DANGER, CRITICAL -> DANGER_TEXT;
        };
    }

    public static Ink flame(Severity severity) {
        return switch (severity) {
            case PLAIN -> FLAME;
            case WARNING -> FLAME_WARNING;
            case DANGER, CRITICAL -> FLAME_DANGER;
        };
    }
}
