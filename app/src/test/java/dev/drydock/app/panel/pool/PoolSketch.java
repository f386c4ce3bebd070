package dev.drydock.app.panel.pool;

import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.PoolState;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.LeaseView;
import dev.drydock.core.pool.meter.Latency;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.server.ServerSession.Activity;
import dev.drydock.core.pool.settings.Adjustment;
import dev.drydock.core.pool.settings.EffectiveSettings;
import dev.drydock.core.pool.settings.PoolSetting;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.Holder.Standing;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Invented snapshots for pictures.
final class PoolSketch {
    static final Instant NOW = Instant.parse("2026-11-20T14:26:08Z");
    static final int SIZE = 8;
    private static final long MILLI = 1_000_000;

    private PoolSketch() {}

    /// @param full waits and timeouts as of a pool that has too few
    static PoolSnapshot snapshot(
            PoolCounts counts, boolean full, List<Holder> holders, Server server, List<Alarm> alarms) {
        return new PoolSnapshot(
                NOW,
                "harbour-eu",
                "Drydock pool 4f2a91c3",
                PoolState.LENDING,
                settings(List.of()),
                counts,
                pace(counts, full),
                holders,
                server,
                alarms,
                events(full));
    }

    static PoolSnapshot with(PoolSnapshot s, PoolState state, EffectiveSettings settings) {
        return new PoolSnapshot(
                s.at(),
                s.profileId(),
                s.applicationName(),
                state,
                settings,
                s.counts(),
                s.pace(),
                s.holders(),
                s.server(),
                s.alarms(),
                s.events());
    }

    static EffectiveSettings settings(List<Adjustment> adjustments) {
        return new EffectiveSettings(
                new EffectiveSettings.Sizes(SIZE, 2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                new EffectiveSettings.Upkeep(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofMinutes(2)),
                Duration.ofSeconds(60),
                Set.of(PoolSetting.VALIDATE, PoolSetting.KEEPALIVE, PoolSetting.MAXIMUM_LIFETIME, PoolSetting.IDLE),
                adjustments);
    }

    static Adjustment adjusted() {
        return new Adjustment(PoolSetting.LEAK, 500, 2_000, Adjustment.Rule.LEAK_BELOW_FLOOR);
    }

    private static Pace pace(PoolCounts counts, boolean full) {
        Latency acquire = full
                ? new Latency(214, 38 * MILLI, 412 * MILLI, 1_240 * MILLI, 4_980 * MILLI, 88e6)
                : new Latency(388, 21_000, 64_000, 910_000, 12 * MILLI, 30e3);
        return new Pace(
                Duration.ofSeconds(60),
                acquire,
                new Latency(380, 6 * MILLI, 38 * MILLI, 96 * MILLI, 48_200 * MILLI, 9e6),
                new Latency(3, 11 * MILLI, 14 * MILLI, 14 * MILLI, 14 * MILLI, 12e6),
                full ? 3.6 : 6.4,
                full ? 4 : 0,
                (double) counts.active() / counts.maximum(),
                full ? Duration.ofSeconds(46) : Duration.ZERO,
                full ? 2 : 0);
    }

    private static List<PoolEvent> events(boolean full) {
        List<PoolEvent> events = new ArrayList<>();
        event(events, 612, PoolEvent.Kind.OPENED, 0, "");
        event(events, 611, PoolEvent.Kind.CREATED, 48_101, "");
        event(events, 402, PoolEvent.Kind.CREATED, 48_213, "");
        event(events, 380, PoolEvent.Kind.RESIZED, 0, "2..8");
        event(events, 121, PoolEvent.Kind.RETIRED, 48_101, "");
        if (full) {
            event(events, 62, PoolEvent.Kind.LEAK_SUSPECTED, 48_213, "schema");
            event(events, 31, PoolEvent.Kind.TIMEOUT, 0, "");
            event(events, 12, PoolEvent.Kind.TIMEOUT, 0, "");
        }
        return events;
    }

    private static void event(List<PoolEvent> to, long ago, PoolEvent.Kind kind, long backend, String fact) {
        to.add(new PoolEvent(to.size() + 1L, NOW.minusSeconds(ago), kind, backend, fact));
    }

    static Holder holder(String label, String purpose, double seconds, Standing standing, String sql) {
        long backend = 48_100 + Math.round(seconds * 7) % 900;
        Duration held = Duration.ofMillis(Math.round(seconds * 1_000));
        Activity activity = switch (standing) {
            case LEAK -> Activity.IDLE;
            case LEAK_IN_TRANSACTION -> Activity.IDLE_IN_TRANSACTION;
            case IN_USE, WORKING, LONG_QUERY, SESSION_GONE, UNDECIDED -> Activity.ACTIVE;
        };
        boolean known = standing != Standing.UNDECIDED && standing != Standing.SESSION_GONE;
        return new Holder(
                new LeaseView(
                        new Borrower(label, purpose),
                        new LeaseView.Holder(31, "job-" + backend % 17, standing != Standing.LEAK, List.of()),
                        NOW.minus(held),
                        held,
                        sql,
                        backend,
                        NOW.minus(held).minusSeconds(40)),
                standing,
                known
                        ? Optional.of(new ServerSession(
                                backend,
                                backend,
                                activity,
                                held.minusMillis(held.toMillis() / 9),
                                activity == Activity.IDLE_IN_TRANSACTION ? held : Duration.ZERO,
                                standing == Standing.LONG_QUERY ? "IO: DataFileRead" : ""))
                        : Optional.empty());
    }

    static List<Holder> few() {
        return List.of(
                holder(
                        "schema",
                        "names",
                        0.4,
                        Standing.IN_USE,
                        "SELECT n.nspname, c.relname FROM pg_catalog.pg_class c"),
                holder("schema", "detail", 0.1, Standing.IN_USE, "SELECT a.attname FROM pg_catalog.pg_attribute a"));
    }

    static List<Holder> many() {
        List<Holder> holders = new ArrayList<>();
        holders.add(holder(
                "plan", "explain", 94.2, Standing.LONG_QUERY, "EXPLAIN (ANALYZE) SELECT * FROM sensor_readings"));
        holders.add(
                holder("index", "workload", 31.7, Standing.WORKING, "SELECT queryid, calls FROM pg_stat_statements"));
        for (int i = 0; i < 4; i++) {
            holders.add(holder(
                    "schema",
                    "detail",
                    2.9 - i * 0.6,
                    Standing.IN_USE,
                    "SELECT a.attname FROM pg_catalog.pg_attribute a"));
        }
        return holders;
    }

    static List<Holder> leaked() {
        List<Holder> holders = new ArrayList<>();
        holders.add(holder(
                "seed",
                "foreign keys",
                846,
                Standing.LEAK_IN_TRANSACTION,
                "SELECT c.conname, c.conrelid::regclass, c.confrelid::regclass FROM pg_catalog.pg_constraint c"
                        + " WHERE c.contype = 'f' ORDER BY c.conname"));
        holders.add(holder("schema", "names", 372.5, Standing.LEAK, "SELECT n.nspname FROM pg_catalog.pg_namespace n"));
        holders.addAll(many().subList(0, 2));
        holders.addAll(few());
        return holders;
    }

    /// @param hidden sessions whose doings are not shown
    static ServerLook look(List<Holder> holders, int total, int hidden) {
        List<ServerSession> pool = new ArrayList<>();
        holders.forEach(holder -> holder.server().ifPresent(pool::add));
        while (pool.size() < total) {
            pool.add(new ServerSession(
                    90_000 + pool.size(),
                    90_000 + pool.size(),
                    Activity.IDLE,
                    Duration.ofSeconds(9),
                    Duration.ZERO,
                    ""));
        }
        return new ServerLook(
                pool,
                new Capacity(100, 3, 41 + total, OptionalInt.empty(), 0, OptionalInt.empty(), 0),
                List.of(
                        new Use("harbour-api", "berth_app", "harbour", 24, 3, 1, hidden > 0 ? 24 : 0),
                        new Use("ingest-3", "sensor_in", "harbour", 12, 9, 0, hidden > 0 ? 12 : 0),
                        new Use("Drydock pool 4f2a91c3", "app_ro", "harbour", total, 2, 0, 0),
                        new Use("Drydock query", "app_ro", "harbour", 3, 0, 1, 0),
                        new Use("", "postgres", "postgres", 1, 0, 0, hidden > 0 ? 1 : 0),
                        new Use("Drydock pool watch", "app_ro", "harbour", 1, 1, 0, 0)));
    }

    static Server.Seen seen(ServerLook look) {
        return new Server.Seen(look, 0, Duration.ofMillis(3), Optional.empty());
    }

    static Server.Seen behindPooler(ServerLook look) {
        return new Server.Seen(
                look,
                0,
                Duration.ofMillis(3),
                Optional.of(new Intermediary(
                        Intermediary.Mode.TRANSACTION,
                        Set.of(Intermediary.Clue.OTHER_BACKEND_THAN_AT_LOGIN, Intermediary.Clue.SESSION_CHANGED))));
    }
}
