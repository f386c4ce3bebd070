package dev.drydock.core.connect.probe.server;

import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// What a login may do, from one row: `role_name`, `administrator`, `read_only`.
public final class RightsRow {
    private RightsRow() {}

    /// @param sql of the dialect
    public static List<Fact> read(Connection connection, String sql, FaultReader faults) throws FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return List.of(
                    new Fact(Fact.Kind.ROLE, row.getString("role_name")),
                    new Fact(Fact.Kind.ADMINISTRATOR, Boolean.toString(row.getBoolean("administrator"))),
                    new Fact(Fact.Kind.READ_ONLY, Boolean.toString(row.getBoolean("read_only"))));
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }
}
