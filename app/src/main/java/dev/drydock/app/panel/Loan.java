package dev.drydock.app.panel;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.lease.Borrower;
import java.sql.Connection;
import java.sql.SQLException;

/// A read-only connection of a pool that a panel has for one piece of work. Closing it gives it back. The panel
/// answers for leaving nothing in the session beyond its transactions: never for a user's statement.
///
/// @param profile as it is stored now, which may differ from the one that was asked for
/// @param fresh it was opened for this loan: when it is lost, another one will be too
/// @param stop ends what runs on it, here and on the server; any thread, may block
public record Loan(ConnectionProfile profile, Connection connection, boolean fresh, Runnable stop)
        implements AutoCloseable {
    /// Who lends. Blocks; may ask the user for a secret when nothing is open yet.
    @FunctionalInterface
    public interface Lender {
        Loan lend(ConnectionProfile profile, Borrower borrower) throws FaultException, InterruptedException;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // It is lost; the pool replaces it.
            return;
        }
    }
}
