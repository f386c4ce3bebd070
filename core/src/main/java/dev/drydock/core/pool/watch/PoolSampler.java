package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.lease.LeaseView;
import dev.drydock.core.pool.server.Intermediary.Loss;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes snapshots of one pool. One thread.
final class PoolSampler implements AutoCloseable {
    private final ConnectionPool pool;
    private final PaceMeter pace;
    private final AlarmRules alarms = new AlarmRules();
    private final ServerProbe probe;

    PoolSampler(ConnectionPool pool) {
        this.pool = pool;
        this.pace = new PaceMeter(pool.reading());
        this.probe = new ServerProbe(pool);
    }

    PoolSnapshot sample() {
        Server server = probe.look();
        PoolCounts counts = pool.counts();
        Pace now = pace.next(pool.reading(), counts, System.nanoTime());
        List<Holder> holders = holders(server);
        return new PoolSnapshot(
                Instant.now(),
                pool.profile().id(),
                pool.applicationName(),
                pool.state(),
                pool.settings(),
                counts,
                now,
                holders,
                server,
                alarms.next(counts, now, holders, server, System.nanoTime()),
                newest(pool.events().list()));
    }

    private static List<PoolEvent> newest(List<PoolEvent> all) {
        return all.subList(Math.max(0, all.size() - PoolSnapshot.EVENTS), all.size());
    }

    private List<Holder> holders(Server server) {
        Map<Long, ServerSession> sessions = sessions(server);
        Duration threshold = pool.settings().leak();
        List<LeaseView> leases = pool.leases();
        return leases.stream()
                .map(lease -> Holder.of(
                        lease, Optional.ofNullable(sessions.get(lease.backendId())), threshold, believable(server)))
                .toList();
    }

    private static boolean believable(Server server) {
        return server instanceof Server.Seen seen
                && seen.between().stream().noneMatch(between -> between.losses().contains(Loss.LEASE_JOIN));
    }

    private static Map<Long, ServerSession> sessions(Server server) {
        return server instanceof Server.Seen seen
                ? seen.look().pool().stream()
                        .collect(Collectors.toMap(ServerSession::backendId, Function.identity(), (a, b) -> a))
                : Map.of();
    }

    @Override
    public void close() {
        probe.close();
    }
}
