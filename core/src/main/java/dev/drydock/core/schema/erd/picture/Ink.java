package dev.drydock.core.schema.erd.picture;

import java.util.Locale;

/// What colours of a diagram are for.
public enum Ink {
    GROUND,
    CARD,
    HEADER,
    EDGE,
    LINE,
    STRONG,
    TEXT,
    MUTED,
    WIRE,
    /// The table in focus, its relations, foreign keys.
    ACCENT,
    ACCENT_GROUND,
    INFERRED,
    INFERRED_GROUND,
    FRAME,
    FRAME_GROUND,
    /// Cards that are looked for.
    FOUND;

    /// As in style sheets.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
