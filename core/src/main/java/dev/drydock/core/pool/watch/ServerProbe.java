package dev.drydock.core.pool.watch;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the server over a connection of its own, at most once per call. One thread.
final class ServerProbe implements AutoCloseable {
    private static final Duration STATEMENT = Duration.ofMillis(1_500);
    private static final int MOST_SKIPPED = 15;

    private final ConnectionPool pool;
    private @Nullable Connection connection;
    private Optional<Intermediary> between = Optional.empty();
    private Server last = new Server.Pending();
    private int failures;
    private int skip;

    ServerProbe(ConnectionPool pool) {
        this.pool = pool;
    }

    Server look() {
        Optional<ServerView> view = pool.ports().server();
        if (view.isEmpty()) {
            return new Server.Unsupported();
        }
        if (skip > 0) {
            skip--;
            return last;
        }
        try {
            last = look(view.get());
            failures = 0;
        } catch (FaultException refused) {
            last = new Server.Failed(refused.fault());
            close();
            failures++;
            skip = Math.min(MOST_SKIPPED, (1 << Math.min(failures, 4)) - 1);
        }
        return last;
    }

    private Server look(ServerView view) throws FaultException {
        Connection open = connection;
        if (open == null) {
            open = pool.aside();
            connection = open;
            view.prepare(open, STATEMENT);
            between = between(view, open);
        }
        int before = pool.counts().total();
        long started = System.nanoTime();
        ServerLook look = view.look(open, pool.applicationName());
        Duration cost = Duration.ofNanos(System.nanoTime() - started);
        int now = pool.counts().total();
        boolean countable = between.isEmpty() && look.showsNames();
        int outside = !countable ? 0 : outside(look.pool().size(), before, now);
        return new Server.Seen(look, outside, cost, between);
    }

    /// Zero while the pool itself was changing.
    private static int outside(int atServer, int before, int now) {
        return before == now ? atServer - now : 0;
    }

    private Optional<Intermediary> between(ServerView view, Connection open) throws FaultException {
        try (Connection second = pool.aside()) {
            return view.between(open, second);
        } catch (SQLException notClosed) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyBroken) {
                // nothing is left to release on our side
            }
        }
    }
}
