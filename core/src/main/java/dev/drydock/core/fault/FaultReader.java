package dev.drydock.core.fault;

import java.sql.SQLException;

/// Port: turns what the driver threw into a [DbFault]. Pure, any thread. One per dialect; called only at the
/// JDBC edge.
@FunctionalInterface
public interface FaultReader {
    /// @param attempt what was tried, for the facts a driver leaves out
    DbFault read(SQLException thrown, Attempt attempt);
}
