package dev.drydock.app.panel.query.tab;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.CancelRung;
import dev.drydock.core.query.event.RunEvent;
import java.time.Instant;
import java.util.Optional;

/// Where a tab stands with its connection.
public sealed interface Phase {
    /// Bound to no connection.
    record Unbound() implements Phase {}

    /// Bound; the connection is opened by the first run.
    record Closed() implements Phase {}

    record Connecting(Instant since) implements Phase {}

    record Ready() implements Phase {}

    record Running(Instant since) implements Phase {}

    /// A cancel was asked for; `rung` is the hardest means tried so far.
    record Stopping(Instant since, Optional<CancelRung> rung) implements Phase {}

    /// No connection could be had.
    record Refused(DbFault why) implements Phase {}

    record Lost(RunEvent.Loss loss) implements Phase {}

    /// When what goes on now began; now when nothing does.
    default Instant begun() {
        return switch (this) {
            case Connecting(var since) -> since;
            case Running(var since) -> since;
            case Stopping(var since, var rung) -> since;
            case Unbound() -> Instant.now();
            case Closed() -> Instant.now();
            case Ready() -> Instant.now();
            case Refused(var why) -> Instant.now();
            case Lost(var loss) -> Instant.now();
        };
    }

    default boolean busy() {
        return this instanceof Connecting || this instanceof Running || this instanceof Stopping;
    }
}
