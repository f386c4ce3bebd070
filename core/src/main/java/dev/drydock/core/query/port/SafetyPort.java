package dev.drydock.core.query.port;

import dev.drydock.core.query.preview.Examined;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.sql.change.RowChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/// Port: what one DBMS can tell before a statement runs, and of a read-only session. All but [#change] are
/// called only by the thread that owns the connection.
public interface SafetyPort {
    /// The shape of one statement that changes rows; empty when it is not one that can be counted. Pure.
    Optional<RowChange> change(String statement);

    /// What the catalog says of the table. Changes nothing.
    Examined examine(Connection connection, RowChange change) throws SQLException;

    /// The planner's estimate of the rows that `statement`, exactly one, would touch. Runs nothing.
    OptionalLong estimate(Connection connection, String statement) throws SQLException;

    /// Makes the rest of a savepoint of the open transaction read-only, until it is rolled back to. Does
    /// nothing where the DBMS cannot.
    void restrict(Connection connection) throws SQLException;

    /// Asked inside a transaction that [SessionPort#beginReadOnly] opened.
    ReadOnlyProof proof(Connection connection) throws SQLException;
}
