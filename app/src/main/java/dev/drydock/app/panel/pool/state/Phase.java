package dev.drydock.app.panel.pool.state;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far the panel is with a pool.
public sealed interface Phase {
    /// No connection was chosen.
    record None() implements Phase {}

    record Opening() implements Phase {}

    /// The pool could not be opened.
    record Failed(DbFault why) implements Phase {}

    /// The user stopped the opening.
    record Stopped() implements Phase {}

    /// @param points of the last 10 minutes, oldest first
    /// @param seen the newest look at the server, which may be older than the snapshot; empty before the first
    record Live(PoolSnapshot snapshot, List<PoolPoint> points, Optional<Look> seen) implements Phase {
        public Live {
            points = List.copyOf(points);
        }

        /// The server's side of now, or of when it last answered.
        public Optional<Server.Seen> server() {
            return seen.map(Look::server);
        }
    }

    /// What the server showed, and when.
    record Look(Server.Seen server, Instant at) {}
}
