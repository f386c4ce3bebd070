package dev.drydock.core.pool.watch;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.PoolState;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.meter.Latency;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.settings.EffectiveSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is known of a pool at one moment. Immutable.
///
/// @param holders what is lent, longest first
/// @param events the newest, oldest first, at most [#EVENTS]
public record PoolSnapshot(
        Instant at,
        String profileId,
        String applicationName,
        PoolState state,
        EffectiveSettings settings,
        PoolCounts counts,
        Pace pace,
        List<Holder> holders,
        Server server,
        List<Alarm> alarms,
        List<PoolEvent> events) {
    public static final int EVENTS = 100;

    public PoolSnapshot {
        holders = List.copyOf(holders);
        alarms = List.copyOf(alarms);
        events = List.copyOf(events);
    }

    /// Measures of the last minute, or since the watch began.
    ///
    /// @param acquire how long borrowers waited
    /// @param usage how long connections were out
    /// @param creation how long opening a session took
    /// @param utilisation share of the pool that was out, mean of the samples, 0 to 1
    /// @param saturated for how long every connection has been out, as far as the samples tell
    /// @param evictions sessions closed before their time, since the pool was opened
    public record Pace(
            Duration window,
            Latency acquire,
            Latency usage,
            Latency creation,
            double acquiresPerSecond,
            double timeoutsPerMinute,
            double utilisation,
            Duration saturated,
            long evictions) {}

    /// The server's side.
    public sealed interface Server {
        /// The DBMS has no server, or shows nothing of it.
        record Unsupported() implements Server {}

        /// Not asked yet.
        record Pending() implements Server {}

        /// @param outside sessions with the pool's name that the pool does not know; negative when it believes
        ///     in sessions that the server does not have
        /// @param cost how long the server took to answer, the way there and back included
        record Seen(ServerLook look, int outside, Duration cost, Optional<Intermediary> between) implements Server {}

        /// Asked so long ago and without an answer yet.
        record Silent(Duration since) implements Server {}

        /// Asked again at a growing distance, at most 8 s.
        record Failed(DbFault why) implements Server {}
    }
}
