package dev.drydock.core.query.ahead;

import java.sql.SQLException;

/// Something asked on a session's connection that leaves the session as it was. Used once.
public interface Question<T> {
    /// What a fault points into, `""` without.
    default String statement() {
        return "";
    }

    T on(Ground ground) throws SQLException;
}
