package dev.drydock.core.fault;

import java.sql.SQLException;
import java.time.Duration;

/// Port: turns what the driver threw into a [DbFault]. Pure, any thread. One per dialect; called only at the
/// JDBC edge.
@FunctionalInterface
public interface FaultReader {
    /// @param attempt what was tried, for the facts a driver leaves out
    DbFault read(SQLException thrown, Attempt attempt);

    /// What became of something small on a session that was open already.
    ///
    /// @param user whose session, `""` where that says nothing
    default FaultException onSession(SQLException thrown, String user) {
        return new FaultException(read(thrown, Attempt.withoutStatement("", 0, user, Duration.ZERO)), thrown);
    }
}
