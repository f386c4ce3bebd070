package dev.drydock.core.query.stream;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.query.result.SpoolWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;

/// All results of one executed statement, in the server's order.
public final class ResultLoop {
    private final ResultPort port;
    private final SpoolFolder spool;
    private final Events events;
    private final int number;
    private final Supplier<ResultState> stop;

    public ResultLoop(ResultPort port, SpoolFolder spool, Events events, int number, Supplier<ResultState> stop) {
        this.port = port;
        this.spool = spool;
        this.events = events;
        this.number = number;
        this.stop = stop;
    }

    /// Returns the rows received and changed.
    public long run(Statement statement, String sql) throws SQLException, FaultException {
        try (NoticePump notices = new NoticePump(statement, port::notice, this::tell)) {
            return all(statement, statement.execute(sql), notices);
        }
    }

    private void tell(Notice notice) {
        events.tell(new RunEvent.NoticeRaised(number, notice));
    }

    private long all(Statement statement, boolean firstIsRows, NoticePump notices) throws SQLException, FaultException {
        long rows = 0;
        boolean isRows = firstIsRows;
        while (true) {
            if (isRows) {
                try (ResultSet set = statement.getResultSet()) {
                    notices.drain();
                    rows += spooled(set, notices);
                }
            } else {
                long changed = statement.getLargeUpdateCount();
                if (changed < 0) {
                    return rows;
                }
                rows += changed;
                notices.drain();
                events.tell(new RunEvent.UpdateCounted(number, changed));
            }
            isRows = statement.getMoreResults();
        }
    }

    private long spooled(ResultSet set, NoticePump notices) throws SQLException, FaultException {
        RowSource source = port.rows(set);
        SpoolWriter writer = SpoolStream.create(spool, source);
        events.tell(new RunEvent.ResultOpened(number, writer.result()));
        return new SpoolStream(source, stop, () -> notices.passAll(taken(set))).into(writer);
    }

    /// Notices of later batches hang on the result, not on the statement.
    private static Optional<SQLWarning> taken(ResultSet set) {
        try {
            Optional<SQLWarning> chain = Optional.ofNullable(set.getWarnings());
            if (chain.isPresent()) {
                set.clearWarnings();
            }
            return chain;
        } catch (SQLException closedByLoss) {
            return Optional.empty();
        }
    }
}
