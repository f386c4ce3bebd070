package dev.drydock.app.panel.pool.state;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.settings.EffectiveSettings;
import java.time.Instant;

/// What the user does to the pool, from the question to its end.
public sealed interface Act {
    record None() implements Act {}

    /// What it will do is on the screen.
    record Asking(Kind kind) implements Act {}

    record Running(Kind kind) implements Act {}

    /// @param settings in force afterwards
    record Done(Kind kind, Instant at, EffectiveSettings settings) implements Act {}

    record Failed(Kind kind, DbFault why) implements Act {}

    /// Which.
    enum Kind {
        SUSPEND,
        RESUME,
        RESIZE,
        /// Every session is replaced.
        EVICT
    }
}
