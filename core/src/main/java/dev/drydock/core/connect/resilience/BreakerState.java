package dev.drydock.core.connect.resilience;

import dev.drydock.core.fault.DbFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One look at the breaker of a server; immutable.
///
/// @param since when it came into this position; [Instant#EPOCH] before the first try
/// @param recent the last tries, oldest first, at most [Breaker#WINDOW]
public record BreakerState(Position position, Instant since, List<Try> recent) {
    public BreakerState {
        recent = List.copyOf(recent);
    }

    /// What a breaker lets through.
    public enum Position {
        /// Everything.
        CLOSED,
        /// Nothing of the background; users may still try.
        OPEN,
        /// One try of the background, to see.
        HALF_OPEN
    }

    /// @param why empty: the server answered
    public record Try(Instant at, Optional<DbFault> why) {}
}
