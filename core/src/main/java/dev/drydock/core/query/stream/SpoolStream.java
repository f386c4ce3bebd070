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
import java.util.function.Supplier;

/// Copies the rows of one JDBC result into the spool, publishing each batch before it waits for the next.
final class SpoolStream {
    private static final long PUBLISH_NANOS = 100_000_000;
    private static final int CHECK_EVERY_ROW_UNTIL = 256;

    private final RowSource source;
    private final FetchPace pace;
    private final int columns;
    private final Supplier<ResultState> stop;
    private final Runnable batchSeen;
    private long published = System.nanoTime();

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
        try {
            end = copy(writer);
        } catch (SQLException thrown) {
            end = stop.get() == ResultState.GROWING ? ResultState.FAILED : stop.get();
            throw thrown;
        } catch (IOException full) {
            end = ResultState.DISK_FULL;
        } finally {
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
            long bytes = 0;
            for (int column = 0; column < columns; column++) {
                byte[] cell = source.cell(column);
                bytes += cell == null ? 0 : cell.length;
                writer.cell(cell);
            }
            writer.endRow();
            if (pace.row(bytes)) {
                source.fetch(pace.next());
                ResultState state = publish(writer);
                if (state != ResultState.GROWING) {
                    return state;
                }
            } else if (writer.rows() < CHECK_EVERY_ROW_UNTIL && overdue()) {
                publish(writer);
            }
        }
        batchSeen.run();
        return ResultState.COMPLETE;
    }

    private boolean overdue() {
        return System.nanoTime() - published > PUBLISH_NANOS;
    }

    private ResultState publish(SpoolWriter writer) throws IOException {
        writer.publish();
        published = System.nanoTime();
        batchSeen.run();
        return writer.result().state() == ResultState.CLOSED ? ResultState.CLOSED : stop.get();
    }
}
