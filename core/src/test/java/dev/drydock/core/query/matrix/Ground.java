package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.testing.fault.FaultProxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// A database and a role of an experiment's own on a server, with a table `w (note)`, a proxy in front of it,
/// and the look from the server's side, which never goes through the proxy. Some statements wait until a gate
/// is opened. Any thread.
interface Ground extends AutoCloseable {
    FaultProxy proxy();

    /// At first.
    String password();

    ConnectionProfile profile(TlsMode tls, Map<String, String> settings);

    /// Changes the role's password.
    void password(String other) throws SQLException;

    /// Shows nothing before the gate is open.
    String waiting();

    /// A query of so many rows, half of them behind the gate.
    String streaming(int rows);

    /// Writes one row when the gate is open.
    String writing(String note);

    /// Whether the guard takes waiting at the gate for a change of something.
    boolean gateCountsAsChange();

    void openTheGate() throws SQLException;

    /// @param purpose what the session called itself
    boolean waitsAtTheGate(String purpose) throws SQLException;

    long count(String note) throws SQLException;

    /// Sessions that the server still has, by what they called themselves.
    List<String> sessions() throws SQLException;

    @Override
    void close() throws SQLException;
}
