package dev.drydock.core.query.matrix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The look from the server's side, and a gate that one session holds until it ends.
abstract class AskedGround implements Ground {
    private @Nullable Connection gate;
    private @Nullable Connection admin;

    /// A connection of the administrator's, past the proxy, to the experiment's database.
    abstract Connection administrator() throws SQLException;

    /// @param sql takes the lock that statements wait for
    void holdTheGate(String sql) throws SQLException {
        Connection keeper = administrator();
        gate = keeper;
        keeper.createStatement().execute(sql);
    }

    @Override
    public void openTheGate() throws SQLException {
        if (gate != null) {
            gate.close();
        }
    }

    @Override
    public long count(String note) throws SQLException {
        return Long.parseLong(
                ask("select count(*) from w where note = '" + note + "'").getFirst());
    }

    /// The first column of what it gives, if it gives rows.
    synchronized List<String> ask(String sql) throws SQLException {
        Connection connection = admin;
        if (connection == null || !connection.isValid(5)) {
            connection = administrator();
            admin = connection;
        }
        try (Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        openTheGate();
        proxy().close();
        if (admin != null) {
            admin.close();
        }
    }
}
