package dev.drydock.core.plan.run.port;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Port: makes one session plan as another does.
public interface SessionCopy {
    /// Settings that no part of the server knows, only the code of the user's own that reads them: their names,
    /// as far as the statement and the catalog tell them.
    List<String> own(Connection fresh, String statement) throws SQLException;

    /// What bears on plans and rights: path, role, time zone, all settings. Takes neither lock nor snapshot, so
    /// that an open transaction stays as it is. Not to be asked in a failed transaction.
    ///
    /// @param own of [#own]
    SessionSettings read(Connection connection, List<String> own) throws SQLException;

    /// Gives a fresh session, in no transaction, these settings and a bound on waiting for locks.
    ///
    /// @return names of those that it does not have: not taken by the server, or not read
    List<String> adopt(Connection fresh, SessionSettings settings, Duration lockWait) throws SQLException;
}
