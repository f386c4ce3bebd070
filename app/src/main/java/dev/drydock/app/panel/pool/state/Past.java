package dev.drydock.app.panel.pool.state;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Instant;
import java.util.List;

/// What the workspace remembers of a pool.
public sealed interface Past {
    record Unread() implements Past {}

    record Reading() implements Past {}

    /// @param until when it was read
    record Read(List<PoolSample> samples, Instant until) implements Past {
        public Read {
            samples = List.copyOf(samples);
        }
    }

    record Failed(DbFault why) implements Past {}
}
