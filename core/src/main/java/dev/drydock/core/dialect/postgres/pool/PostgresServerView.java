package dev.drydock.core.dialect.postgres.pool;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.PoolerSearch;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.server.ServerSession.Activity;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Connections as PostgreSQL 12 to 18 sees them.
public final class PostgresServerView implements ServerView {
    private static final String LOOK = Resource.text(PostgresServerView.class, "look.sql");

    private final FaultReader faults;

    public PostgresServerView(FaultReader faults) {
        this.faults = faults;
    }

    @Override
    public void prepare(Connection connection, Duration statementTimeout) throws FaultException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + statementTimeout.toMillis());
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    @Override
    public ServerLook look(Connection connection, String applicationName) throws FaultException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, applicationName);
            try (ResultSet rows = statement.executeQuery()) {
                return look(rows);
            }
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static ServerLook look(ResultSet rows) throws SQLException {
        List<ServerSession> sessions = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        Optional<Capacity> capacity = Optional.empty();
        while (rows.next()) {
            switch (rows.getString("kind")) {
                case "S" -> sessions.add(session(rows));
                case "U" -> uses.add(use(rows));
                default -> capacity = Optional.of(capacity(rows));
            }
        }
        uses.sort(Comparator.comparingInt(Use::sessions).reversed().thenComparing(Use::application));
        return new ServerLook(sessions, capacity.orElseThrow(), uses);
    }

    private static ServerSession session(ResultSet row) throws SQLException {
        return new ServerSession(
                Long.parseLong(row.getString("a")),
                row.getLong("n3"),
                activity(row.getString("b")),
                Duration.ofMillis(Math.max(0, row.getLong("n1"))),
                Duration.ofMillis(Math.max(0, row.getLong("n2"))),
                text(row.getString("c")));
    }

    private static Activity activity(@Nullable String state) {
        return switch (text(state)) {
            case "active", "fastpath function call" -> Activity.ACTIVE;
            case "idle" -> Activity.IDLE;
            case "idle in transaction", "idle in transaction (aborted)" -> Activity.IDLE_IN_TRANSACTION;
            default -> Activity.UNKNOWN;
        };
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                text(row.getString("a")),
                text(row.getString("b")),
                text(row.getString("c")),
                row.getInt("n1"),
                row.getInt("n2"),
                row.getInt("n3"),
                row.getInt("n4"));
    }

    private static Capacity capacity(ResultSet row) throws SQLException {
        return new Capacity(
                row.getInt("n1"),
                row.getInt("n2"),
                row.getInt("n3"),
                limit(row.getInt("n4")),
                row.getInt("n5"),
                limit(row.getInt("n6")),
                row.getInt("n7"));
    }

    private static OptionalInt limit(int connections) {
        return connections < 0 ? OptionalInt.empty() : OptionalInt.of(connections);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    @Override
    public Optional<Intermediary> between(Connection first, Connection second) throws FaultException {
        try {
            return PoolerSearch.between(first, second, new BackendNumbers());
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }
}
