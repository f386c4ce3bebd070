package dev.drydock.core.query.port;

import dev.drydock.core.query.event.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;

/// Port: how rows leave one DBMS. Called only by the thread that owns the connection.
public interface ResultPort {
    /// A statement that sends text as it is: no escape syntax, no parameters, no scrolling.
    Statement statement(Connection connection) throws SQLException;

    /// Reads `rows` without converting values.
    RowSource rows(ResultSet rows) throws SQLException;

    Notice notice(SQLWarning warning);

    /// True when rows are streamed only inside a transaction, with autocommit off and a fetch size.
    boolean streamsInTransaction();

    /// Empty when the server cannot write a query's rows as CSV itself.
    Optional<CsvCopy> copyOut();

    /// The server's own CSV.
    interface CsvCopy {
        /// Whether the server can write the rows of `query`, one statement that only reads, this way.
        boolean takes(String query);

        /// What is sent for `query`, which stands in it unchanged.
        String command(String query);

        /// Sends [#command] and passes on what comes: a header line; NULL is an empty field, an empty text is
        /// `""`. Returns the number of rows. When `to` takes no more the copy is stopped and the connection
        /// stays usable.
        long run(Connection connection, String command, OutputStream to) throws SQLException, IOException;
    }
}
