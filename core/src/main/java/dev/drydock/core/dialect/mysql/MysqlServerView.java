package dev.drydock.core.dialect.mysql;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.PoolerSearch;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.schema.CatalogQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

/// Connections as MariaDB and MySQL see them. An account sees the sessions of others only with PROCESS, and the
/// names that programs give themselves only with the right to read them: the rest is counted as hidden.
final class MysqlServerView implements ServerView {
    private static final CatalogQuery LOOK = CatalogQuery.load(MysqlServerView.class, "look.sql");
    private static final CatalogQuery LOOK_OWN = CatalogQuery.load(MysqlServerView.class, "look-own.sql");

    /// No right to a table; PROCESS is missing.
    private static final List<Integer> NOT_ALLOWED = List.of(1142, 1227);

    /// It gives a session of the server for a transaction, and for longer where it must.
    private static final Intermediary CLAIMED =
            new Intermediary(Intermediary.Mode.TRANSACTION, Set.of(Intermediary.Clue.NAMES_ITSELF));

    private final FaultReader faults;
    private final MysqlSessions sessions = new MysqlSessions();
    private final Map<Connection, CatalogQuery> allowed = Collections.synchronizedMap(new WeakHashMap<>());

    MysqlServerView(FaultReader faults) {
        this.faults = faults;
    }

    /// Also finds out once what this account may see.
    @Override
    public void prepare(Connection connection, Duration statementTimeout) throws FaultException {
        try {
            sessions.limit(connection, statementTimeout);
            allowed.put(connection, mostAllowed(connection));
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static CatalogQuery mostAllowed(Connection connection) throws SQLException {
        boolean maria = connection.unwrap(MysqlConnection.class).isMariaDb();
        List<CatalogQuery> candidates = List.of(
                query(LOOK, maria, "session_connect_attrs"),
                query(LOOK, maria, "session_account_connect_attrs"),
                query(LOOK_OWN, maria, "session_connect_attrs"));
        for (CatalogQuery candidate : candidates) {
            if (isAllowed(connection, candidate)) {
                return candidate;
            }
        }
        return query(LOOK_OWN, maria, "session_account_connect_attrs");
    }

    private static CatalogQuery query(CatalogQuery look, boolean maria, String attributes) {
        String status = maria ? "information_schema" : "performance_schema";
        return look.withIdentifiers(Map.of("status", status, "attributes", attributes), "`");
    }

    private static boolean isAllowed(Connection connection, CatalogQuery query) throws SQLException {
        try {
            query.rows(connection, row -> row.number("id"));
            return true;
        } catch (SQLException refused) {
            if (NOT_ALLOWED.contains(refused.getErrorCode())) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public ServerLook look(Connection connection, String applicationName) throws FaultException {
        try {
            CatalogQuery query = allowed.get(connection);
            return look(
                    (query == null ? mostAllowed(connection) : query).rows(connection, ProcessRow::read),
                    applicationName);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    private static ServerLook look(List<ProcessRow> rows, String applicationName) {
        ProcessRow own = rows.stream().filter(ProcessRow::own).findFirst().orElseThrow();
        int hidden = Math.max(0, own.used() - rows.size());
        List<Use> uses = new ArrayList<>(ProcessRow.uses(rows));
        if (hidden > 0) {
            uses.add(new Use("", "", "", hidden, 0, 0, hidden));
        }
        uses.sort(Comparator.comparingInt(Use::sessions).reversed().thenComparing(Use::application));
        int ofUser = count(rows, row -> row.user().equals(own.user()));
        int ofDatabase = count(rows, row -> row.database().equals(own.database()));
        Capacity capacity = new Capacity(
                own.maximum(),
                0,
                Math.max(own.used(), rows.size()),
                own.accountLimit() == 0 ? OptionalInt.empty() : OptionalInt.of(own.accountLimit()),
                ofUser,
                OptionalInt.empty(),
                ofDatabase);
        // Where programs have no names, all sessions of our account may be of this pool.
        boolean named = !own.application().isEmpty();
        Predicate<ProcessRow> ofPool = row ->
                named ? row.application().equals(applicationName) : row.user().equals(own.user());
        return new ServerLook(
                rows.stream().filter(ofPool).map(ProcessRow::session).toList(), capacity, uses);
    }

    private static int count(List<ProcessRow> rows, Predicate<ProcessRow> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    @Override
    public Optional<Intermediary> between(Connection first, Connection second) throws FaultException {
        try {
            Optional<Intermediary> seen = PoolerSearch.between(first, second, new SessionNumbers());
            return seen.isPresent() || !namesItself(first) ? seen : Optional.of(CLAIMED);
        } catch (SQLException thrown) {
            throw faults.onSession(thrown, "");
        }
    }

    /// ProxySQL answers this very text itself, whatever server is behind it (ProxySQL documentation,
    /// "Variables: mysql-server_version" and the query processor's fixed answers); it also invents the numbers
    /// of sessions.
    private static boolean namesItself(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@version_comment LIMIT 1")) {
            return row.next()
                    && String.valueOf(row.getString(1)).toLowerCase(Locale.ROOT).contains("proxysql");
        }
    }
}
