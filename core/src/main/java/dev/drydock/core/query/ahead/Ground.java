package dev.drydock.core.query.ahead;

import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.stop.CancelLadder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The connection that a question is asked on, by the thread that has the session's turn.
public interface Ground {
    Connection connection();

    QueryPorts ports();

    boolean lost();

    /// The server's view now.
    TransactionState refresh() throws SQLException;

    void execute(String sql) throws SQLException;

    /// How `statement` is stopped.
    CancelLadder.Rungs rungs(Statement statement);
}
