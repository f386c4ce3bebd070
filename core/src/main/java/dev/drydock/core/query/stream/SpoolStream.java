package dev.drydock.core.query.stream;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.query.result.SpoolWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Copies the rows of one JDBC result into the spool, publishing each batch before it waits for the next, and
/// every 100 ms where rows come slower than that.
final class SpoolStream {
    private static final int PUBLISH_MILLIS = 100;
    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("spool-publish-", 0).factory());

    private final RowSource source;
    private final FetchPace pace;
    private final int columns;
    private final Supplier<ResultState> stop;
    private final Runnable batchSeen;
    private volatile boolean due;
    private volatile @Nullable IOException refused;
    private boolean over;

    /// @param stop what to end the result with as soon as it is not `GROWING`
    /// @param batchSeen run after each batch of rows
    SpoolStream(RowSource source, Supplier<ResultState> stop, Runnable batchSeen) {
        this.source = source;
        this.columns = source.columns().size();
        this.pace = new FetchPace(columns);
        this.stop = stop;
        this.batchSeen = batchSeen;
    }

    static SpoolWriter create(SpoolFolder spool, RowSource source) throws FaultException {
        try {
            return spool.create(source.columns());
        } catch (IOException full) {
            throw new FaultException(RunRule.SPOOL_DISK_FULL.fault(), full);
        }
    }

    /// Returns the rows copied. Whatever is thrown, the writer is finished and keeps its whole rows.
    long into(SpoolWriter writer) throws SQLException, FaultException {
        ResultState end = ResultState.FAILED;
        Future<?> ticking =
                CLOCK.scheduleWithFixedDelay(() -> tick(writer), PUBLISH_MILLIS, PUBLISH_MILLIS, TimeUnit.MILLISECONDS);
        try {
            end = copy(writer);
        } catch (SQLException thrown) {
            end = stop.get() == ResultState.GROWING ? ResultState.FAILED : stop.get();
            throw thrown;
        } catch (IOException full) {
            end = ResultState.DISK_FULL;
        } finally {
            ticking.cancel(false);
            end();
            end = finished(writer, end);
        }
        if (end != ResultState.COMPLETE) {
            source.abandon();
            throw new FaultException(why(end));
        }
        return writer.rows();
    }

    private static DbFault why(ResultState end) {
        return switch (end) {
            case DISK_FULL -> RunRule.SPOOL_DISK_FULL.fault();
            case CLOSED -> RunRule.RESULT_CLOSED.fault();
            case CANCELLED, FAILED, GROWING, COMPLETE -> RunRule.STATEMENT_TIMEOUT.fault();
        };
    }

    private static ResultState finished(SpoolWriter writer, ResultState end) {
        try {
            return writer.finish(end) ? end : ResultState.DISK_FULL;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private ResultState copy(SpoolWriter writer) throws SQLException, IOException {
        while (source.next()) {
            long bytes = append(writer);
            if (pace.row(bytes)) {
                source.fetch(pace.next());
                publish(writer);
            } else if (!due) {
                continue;
            }
            ResultState state = seen(writer);
            if (state != ResultState.GROWING) {
                return state;
            }
        }
        batchSeen.run();
        return ResultState.COMPLETE;
    }

    private synchronized long append(SpoolWriter writer) throws SQLException, IOException {
        long bytes = 0;
        for (int column = 0; column < columns; column++) {
            byte[] cell = source.cell(column);
            bytes += cell == null ? 0 : cell.length;
            writer.cell(cell);
        }
        writer.endRow();
        return bytes;
    }

    private ResultState seen(SpoolWriter writer) throws IOException {
        due = false;
        IOException full = refused;
        if (full != null) {
            throw full;
        }
        batchSeen.run();
        return writer.result().state() == ResultState.CLOSED ? ResultState.CLOSED : stop.get();
    }

    private synchronized void publish(SpoolWriter writer) throws IOException {
        if (writer.rows() > writer.result().rowCount()) {
            writer.publish();
        }
    }

    /// The next row may be long in coming: what is there is shown without it.
    private synchronized void tick(SpoolWriter writer) {
        if (over) {
            return;
        }
        try {
            publish(writer);
        } catch (IOException full) {
            refused = full;
        }
        due = true;
    }

    private synchronized void end() {
        over = true;
    }
}
