package dev.drydock.core.query;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/// Port: how rows leave one DBMS. Called only by the thread that owns the connection.
public interface ResultPort {
    /// A statement that sends text as it is: no escape syntax, no parameters, no scrolling.
    Statement statement(Connection connection) throws SQLException;

    /// Reads `rows` without converting values.
    RowSource rows(ResultSet rows) throws SQLException;

    Notice notice(SQLWarning warning);

    /// True when the server itself can write a query's rows as CSV to [#copyOut].
    boolean copiesOut();

    /// CSV with a header line, as the server writes it: NULL is an empty field, an empty text is `""`. Returns the
    /// rows.
    long copyOut(Connection connection, String query, OutputStream to) throws SQLException, IOException;
}
