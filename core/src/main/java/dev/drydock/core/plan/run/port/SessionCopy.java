package dev.drydock.core.plan.run.port;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Port: makes one session plan as another does.
public interface SessionCopy {
    /// What bears on plans and rights: path, role, time zone, all settings. Takes neither lock nor snapshot, so
    /// that an open transaction stays as it is. Not to be asked in a failed transaction.
    SessionSettings read(Connection connection) throws SQLException;

    /// Gives a fresh session, in no transaction, these settings and a bound on waiting for locks.
    ///
    /// @return names of those that the server did not take
    List<String> adopt(Connection fresh, SessionSettings settings, Duration lockWait) throws SQLException;
}
