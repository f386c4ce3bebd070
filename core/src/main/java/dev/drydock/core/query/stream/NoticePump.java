package dev.drydock.core.query.stream;

import dev.drydock.core.query.event.Notice;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Passes on a statement's notices while it still runs. The driver chains them; a chain that was read is
/// dropped, so that a server that never stops talking costs no memory.
final class NoticePump implements AutoCloseable {
    private static final int DROP_AFTER = 1000;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("notices").factory());

    private final Statement statement;
    private final Function<SQLWarning, Notice> reader;
    private final Consumer<Notice> receiver;
    private final Future<?> ticking;
    private @Nullable SQLWarning last;
    private int chained;
    private boolean dropped;

    NoticePump(Statement statement, Function<SQLWarning, Notice> reader, Consumer<Notice> receiver) {
        this.statement = statement;
        this.reader = reader;
        this.receiver = receiver;
        this.ticking = CLOCK.scheduleWithFixedDelay(this::tick, 100, 100, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            drain();
        } catch (SQLException closedMeanwhile) {
            ticking.cancel(false);
        }
    }

    synchronized void drain() throws SQLException {
        follow();
        SQLWarning head = statement.getWarnings();
        if (dropped && head != null) {
            follow();
            last = null;
            dropped = false;
            pass(head);
            follow();
        }
        if (chained > DROP_AFTER && !dropped) {
            statement.clearWarnings();
            dropped = true;
            chained = 0;
        }
    }

    /// Reads on from the last one seen. The driver may still add to a dropped chain until it has begun a new
    /// one.
    private void follow() throws SQLException {
        SQLWarning next;
        if (last != null) {
            next = last.getNextWarning();
        } else {
            next = dropped ? null : statement.getWarnings();
        }
        while (next != null) {
            pass(next);
            next = next.getNextWarning();
        }
    }

    private void pass(SQLWarning warning) {
        last = warning;
        chained++;
        receiver.accept(reader.apply(warning));
    }

    /// For warnings that hang on something else than the statement.
    synchronized void passAll(Optional<SQLWarning> chain) {
        chain.ifPresent(this::passChain);
    }

    private void passChain(SQLWarning first) {
        for (SQLWarning next = first; next != null; next = next.getNextWarning()) {
            receiver.accept(reader.apply(next));
        }
    }

    @Override
    public void close() throws SQLException {
        ticking.cancel(false);
        drain();
    }
}
