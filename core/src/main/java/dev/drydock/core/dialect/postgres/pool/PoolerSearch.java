package dev.drydock.core.dialect.postgres.pool;

import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.Intermediary.Clue;
import dev.drydock.core.pool.server.Intermediary.Mode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGConnection;

/// Finds a pooler by what it cannot hide: the process id that was told at login (BackendKeyData, manual 55.7)
/// is the pooler's own invention, and one session of the server serves several clients in turn.
final class PoolerSearch {
    private static final String PID = "SELECT pg_catalog.pg_backend_pid()";
    /// What a pooler says to BEGIN when it lends per statement.
    private static final String REFUSED = "08P01";

    private PoolerSearch() {}

    static Optional<Intermediary> between(Connection first, Connection second) throws SQLException {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        int before = pid(first);
        if (before != first.unwrap(PGConnection.class).getBackendPID()) {
            clues.add(Clue.OTHER_BACKEND_THAN_AT_LOGIN);
        }
        boolean held = begin(second, clues);
        if (held) {
            // While the second holds a session of the server, the first cannot meet the same one again.
            int other = pid(second);
            int after = pid(first);
            if (other == before || other == after) {
                clues.add(Clue.SESSION_SHARED);
            }
            if (after != before) {
                clues.add(Clue.SESSION_CHANGED);
            }
            execute(second, "ROLLBACK");
        }
        return clues.isEmpty() ? Optional.empty() : Optional.of(new Intermediary(mode(clues), clues));
    }

    private static Mode mode(Set<Clue> clues) {
        if (clues.contains(Clue.TRANSACTION_REFUSED)) {
            return Mode.STATEMENT;
        }
        boolean wandering = clues.contains(Clue.SESSION_SHARED) || clues.contains(Clue.SESSION_CHANGED);
        return wandering ? Mode.TRANSACTION : Mode.SESSION;
    }

    private static boolean begin(Connection connection, Set<Clue> clues) throws SQLException {
        try {
            execute(connection, "BEGIN TRANSACTION READ ONLY");
            return true;
        } catch (SQLException refused) {
            if (!REFUSED.equals(refused.getSQLState())) {
                throw refused;
            }
            clues.add(Clue.TRANSACTION_REFUSED);
            return false;
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PID)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
