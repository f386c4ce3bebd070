package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.testing.fault.FaultProxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A database and a role of an experiment's own on a server, with a table `w (note)`, a proxy in front of it,
/// and the look from the server's side, which never goes through the proxy. Some statements wait until a gate
/// is opened. Any thread.
abstract class Ground implements AutoCloseable {
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

    void openTheGate() throws SQLException {
        if (gate != null) {
            gate.close();
        }
    }

    long count(String note) throws SQLException {
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

    abstract FaultProxy proxy();

    /// At first.
    abstract String password();

    abstract ConnectionProfile profile(TlsMode tls, Map<String, String> settings);

    /// Changes the role's password.
    abstract void password(String other) throws SQLException;

    /// Shows nothing before the gate is open.
    abstract String waiting();

    /// A query of so many rows, half of them behind the gate.
    abstract String streaming(int rows);

    /// Writes one row when the gate is open.
    abstract String writing(String note);

    /// Whether the guard takes waiting at the gate for a change of something.
    abstract boolean gateCountsAsChange();

    /// @param purpose what the session called itself
    abstract boolean waitsAtTheGate(String purpose) throws SQLException;

    /// Sessions that the server still has, by what they called themselves.
    abstract List<String> sessions() throws SQLException;
}
