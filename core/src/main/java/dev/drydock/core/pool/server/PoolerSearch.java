package dev.drydock.core.pool.server;

import dev.drydock.core.pool.server.Intermediary.Clue;
import dev.drydock.core.pool.server.Intermediary.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Finds a pooler by what it cannot hide: the number that was told at login is the pooler's own invention, and
/// one session of the server serves several clients in turn.
public final class PoolerSearch {
    private PoolerSearch() {}

    /// How a session of one DBMS is numbered.
    public interface Numbers {
        /// What the login told.
        long told(Connection connection) throws SQLException;

        /// What the server says now.
        long asked(Connection connection) throws SQLException;

        /// Whether a transaction was refused because a pooler lends per statement.
        boolean refusesTransactions(SQLException thrown);
    }

    /// Opens a transaction on `second` and rolls it back.
    ///
    /// @param first in no transaction, as `second`
    public static Optional<Intermediary> between(Connection first, Connection second, Numbers numbers)
            throws SQLException {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        long before = numbers.asked(first);
        if (before != numbers.told(first)) {
            clues.add(Clue.OTHER_BACKEND_THAN_AT_LOGIN);
        }
        if (begins(second, numbers)) {
            // While the second holds a session of the server, the first cannot meet the same one again.
            long other = numbers.asked(second);
            long after = numbers.asked(first);
            if (other == before || other == after) {
                clues.add(Clue.SESSION_SHARED);
            }
            if (after != before) {
                clues.add(Clue.SESSION_CHANGED);
            }
            execute(second, "ROLLBACK");
        } else {
            clues.add(Clue.TRANSACTION_REFUSED);
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

    private static boolean begins(Connection connection, Numbers numbers) throws SQLException {
        try {
            execute(connection, "START TRANSACTION READ ONLY");
            return true;
        } catch (SQLException refused) {
            if (!numbers.refusesTransactions(refused)) {
                throw refused;
            }
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
