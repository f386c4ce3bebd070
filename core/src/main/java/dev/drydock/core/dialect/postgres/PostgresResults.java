package dev.drydock.core.dialect.postgres;

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
import org.postgresql.jdbc.PgResultSet;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/// Rows, notices and COPY of PostgreSQL. Rows come through a portal (autocommit off and a fetch size), which
/// the server runs without parallel workers: see the documentation of `max_parallel_workers_per_gather`, "15.2.
/// When Can Parallel Query Be Used?".
final class PostgresResults implements ResultPort {
    @Override
    public Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    @Override
    public RowSource rows(ResultSet rows) throws SQLException {
        return new PostgresRows(rows.unwrap(PgResultSet.class));
    }

    @Override
    public Notice notice(SQLWarning warning) {
        String state = Objects.requireNonNullElse(warning.getSQLState(), "");
        ServerErrorMessage said = warning instanceof PSQLWarning sent ? sent.getServerErrorMessage() : null;
        if (said != null) {
            return new Notice(
                    Objects.requireNonNullElse(said.getSeverity(), ""),
                    state,
                    Objects.requireNonNullElse(said.getMessage(), ""),
                    Objects.requireNonNullElse(said.getDetail(), ""),
                    Objects.requireNonNullElse(said.getHint(), ""));
        }
        return new Notice("", state, Objects.requireNonNullElse(warning.getMessage(), ""), "", "");
    }

    @Override
    public boolean streamsInTransaction() {
        return true;
    }

    @Override
    public Optional<CsvCopy> copyOut() {
        return Optional.of(new PostgresCopy());
    }
}
