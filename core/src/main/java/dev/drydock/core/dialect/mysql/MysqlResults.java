package dev.drydock.core.dialect.mysql;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.dialect.mysql.driver.ServerWarning;
import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.stream.FetchPace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;

/// Rows and warnings. The server sends all rows of a result at once and the driver reads as many as it is asked
/// for; until the last one is read, the connection can do nothing else.
final class MysqlResults implements ResultPort {
    @Override
    public Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.unwrap(MysqlConnection.class).createStatement();
        statement.setEscapeProcessing(false);
        statement.setFetchSize(FetchPace.FIRST);
        return statement;
    }

    @Override
    public RowSource rows(ResultSet rows) throws SQLException {
        return new MysqlRows(rows);
    }

    /// The number stands where other servers have an SQLState: SHOW WARNINGS tells no other code.
    @Override
    public Notice notice(SQLWarning warning) {
        String level = warning instanceof ServerWarning own ? own.level() : "";
        String message = Objects.requireNonNullElse(warning.getMessage(), "");
        return new Notice(level, Integer.toString(warning.getErrorCode()), message, "", "");
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
