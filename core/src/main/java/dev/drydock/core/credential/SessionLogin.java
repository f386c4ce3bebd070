package dev.drydock.core.credential;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Asks a session whose it is.
///
/// @param question one row with one text: the login as the server names it
/// @param faults of its DBMS
public record SessionLogin(String question, FaultReader faults) {
    /// Blocks.
    public String of(Connection session) throws FaultException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }
}
