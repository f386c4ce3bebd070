package dev.drydock.core.schema.loss;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.schema.ddl.Loss;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/// How much would go.
///
/// @param counted by what goes
/// @param unknown what could not be counted, and why: it took too long, or the role may not read it. That is
///     not nothing.
public record LossCounts(Map<Loss, Long> counted, Map<Loss, DbFault> unknown) {
    public static final LossCounts NONE = new LossCounts(Map.of(), Map.of());

    public LossCounts {
        counted = Map.copyOf(counted);
        unknown = Map.copyOf(unknown);
    }

    /// One SELECT after the other, each by itself, read-only for the server too. Blocks.
    ///
    /// @param connection outside a transaction; its settings are as before afterwards; not closed here
    /// @param each bound on one SELECT, in whole seconds; zero = none
    /// @throws FaultException when the connection itself does not go on
    public static LossCounts of(
            Connection connection, Collection<Loss> losses, Duration each, FaultReader faults, String user)
            throws FaultException {
        try {
            boolean readOnly = connection.isReadOnly();
            connection.setReadOnly(true);
            try {
                return heldReadOnly(connection, losses, each, faults, user);
            } finally {
                if (!connection.isClosed()) {
                    connection.setReadOnly(readOnly);
                }
            }
        } catch (SQLException lost) {
            throw faults.onSession(lost, user);
        }
    }

    /// The same on a connection that was opened read-only, whose driver need not be told.
    public static LossCounts heldReadOnly(
            Connection connection, Collection<Loss> losses, Duration each, FaultReader faults, String user)
            throws FaultException {
        Map<Loss, Long> counted = new LinkedHashMap<>();
        Map<Loss, DbFault> unknown = new LinkedHashMap<>();
        try {
            boolean autoCommit = connection.getAutoCommit();
            // a driver may hold a connection to it inside transactions only
            connection.setAutoCommit(false);
            try {
                for (Loss loss : new LinkedHashSet<>(losses)) {
                    try {
                        count(connection, loss, each).ifPresent(count -> counted.put(loss, count));
                    } catch (SQLException refused) {
                        if (connection.isClosed()) {
                            throw refused;
                        }
                        unknown.put(loss, faults.onSession(refused, user).fault());
                    }
                    connection.rollback();
                }
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(autoCommit);
                }
            }
        } catch (SQLException lost) {
            throw faults.onSession(lost, user);
        }
        return new LossCounts(counted, unknown);
    }

    /// Of both.
    public LossCounts and(LossCounts more) {
        Map<Loss, Long> allCounted = new LinkedHashMap<>(counted);
        allCounted.putAll(more.counted);
        Map<Loss, DbFault> allUnknown = new LinkedHashMap<>(unknown);
        allUnknown.putAll(more.unknown);
        return new LossCounts(allCounted, allUnknown);
    }

    private static Optional<Long> count(Connection connection, Loss loss, Duration each) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.toIntExact(each.toSeconds()));
            try (ResultSet row = statement.executeQuery(loss.countSql())) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}
