package dev.drydock.core.pool.watch;

import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.DbFault;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks the server over a connection of its own, one question at a time. The caller is never held up by a
/// server that is silent: the question then goes on by itself. Called by one thread.
final class ServerProbe implements AutoCloseable {
    private static final Duration STATEMENT = Duration.ofMillis(1_500);
    /// A server that is cut off does not end its own statements.
    private static final int SOCKET_MILLIS = 3_000;

    private static final long PATIENCE_MILLIS = 800;
    private static final int MOST_SKIPPED = 3;

    private final ConnectionPool pool;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;
    private Optional<Intermediary> between = Optional.empty();
    private Server last = new Server.Pending();
    private @Nullable CompletableFuture<Server> asked;
    private long askedAt;
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
        CompletableFuture<Server> question = asked;
        if (question == null) {
            if (skip > 0) {
                skip--;
                return last;
            }
            question = ask(view.get());
            asked = question;
            askedAt = System.nanoTime();
        }
        return answer(question);
    }

    private CompletableFuture<Server> ask(ServerView view) {
        CompletableFuture<Server> answer = new CompletableFuture<>();
        long started = System.nanoTime();
        Thread.ofVirtual().name("pool probe").start(() -> {
            try {
                answer.complete(seen(view));
            } catch (FaultException refused) {
                drop();
                answer.complete(new Server.Failed(named(refused.fault(), System.nanoTime() - started)));
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            } finally {
                if (closed) {
                    drop();
                }
            }
        });
        return answer;
    }

    private Server answer(CompletableFuture<Server> question) {
        try {
            last = question.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return new Server.Silent(Duration.ofNanos(System.nanoTime() - askedAt));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return last;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
        asked = null;
        failures = last instanceof Server.Failed ? failures + 1 : 0;
        skip = Math.min(MOST_SKIPPED, (1 << Math.min(failures, 4)) - 1);
        return last;
    }

    private Server seen(ServerView view) throws FaultException {
        Connection open = connection;
        if (open == null) {
            open = pool.aside();
            connection = open;
            bound(open);
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

    /// A connection that broke does not say whose it was.
    private DbFault named(DbFault why, long nanos) {
        return why instanceof DbFault.Unreachable lost
                        && lost.host().isEmpty()
                        && pool.profile().target() instanceof Target.Server(var host, var port, var _)
                ? new DbFault.Unreachable(host, port, Duration.ofNanos(nanos), lost.sqlState())
                : why;
    }

    private static void bound(Connection open) {
        try {
            open.setNetworkTimeout(Runnable::run, SOCKET_MILLIS);
        } catch (SQLException unsupported) {
            // The profile's own bound on silence holds.
            return;
        }
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

    /// Does not wait for a question that is still open: its end closes the connection.
    @Override
    public void close() {
        closed = true;
        CompletableFuture<Server> question = asked;
        if (question == null || question.isDone()) {
            drop();
        }
    }

    private void drop() {
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
