package dev.drydock.core.dialect.postgres;

import dev.drydock.core.dialect.postgres.syntax.PostgresSyntax;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.sql.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/// `COPY (query) TO STDOUT` (manual, COPY): written by the server, past the driver's rows, and with parallel
/// workers.
final class PostgresCopy implements ResultPort.CsvCopy {
    private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE");

    private final PostgresSyntax syntax = new PostgresSyntax(true);

    /// Not everything that returns rows: SHOW, EXPLAIN and FETCH cannot stand in a COPY. Nor what would close
    /// the parenthesis around it.
    @Override
    public boolean takes(String query) {
        List<String> words = syntax.tokens(query).stream()
                .filter(token -> token.kind().significant())
                .map(token -> word(token, query))
                .toList();
        return closed(words)
                && words.stream()
                        .filter(word -> !word.equals("("))
                        .findFirst()
                        .filter(QUERIES::contains)
                        .isPresent();
    }

    private static boolean closed(List<String> words) {
        int open = 0;
        for (String word : words) {
            open += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static String word(Token token, String query) {
        return token.text(query).toString().toUpperCase(Locale.ROOT);
    }

    /// The line break ends a comment at the end of the query.
    @Override
    public String command(String query) {
        return "COPY (" + query + "\n) TO STDOUT WITH (FORMAT csv, HEADER true)";
    }

    @Override
    public long run(Connection connection, String command, OutputStream to) throws SQLException, IOException {
        BaseConnection driver = connection.unwrap(BaseConnection.class);
        CopyOut copy = driver.getCopyAPI().copyOut(command);
        try {
            byte[] part = copy.readFromCopy();
            while (part != null) {
                to.write(part);
                part = copy.readFromCopy();
            }
            return copy.getHandledRowCount();
        } catch (IOException full) {
            drain(driver, copy);
            throw full;
        }
    }

    /// Not [CopyOut#cancelCopy]: it leaves the driver (42.7.14) out of step with the server.
    private static void drain(BaseConnection driver, CopyOut copy) throws SQLException {
        driver.cancelQuery();
        try {
            byte[] part = copy.readFromCopy();
            while (part != null) {
                part = copy.readFromCopy();
            }
        } catch (SQLException cancelled) {
            if (driver.isClosed()) {
                throw cancelled;
            }
        }
    }
}
