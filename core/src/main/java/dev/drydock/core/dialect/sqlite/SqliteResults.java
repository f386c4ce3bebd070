package dev.drydock.core.dialect.sqlite;

import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.query.port.RowSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;

/// Rows of SQLite, stepped one by one by the library itself.
final class SqliteResults implements ResultPort {
    @Override
    public Statement statement(Connection connection) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public RowSource rows(ResultSet rows) throws SQLException {
        return new SqliteRows(rows);
    }

    @Override
    public Notice notice(SQLWarning warning) {
        return new Notice("", "", Objects.requireNonNullElse(warning.getMessage(), ""), "", "");
    }

    @Override
    public boolean streamsInTransaction() {
        return false;
    }

    @Override
    public Optional<CsvCopy> copyOut() {
        return Optional.empty();
    }
}
