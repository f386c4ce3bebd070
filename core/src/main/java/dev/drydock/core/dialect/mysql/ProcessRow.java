package dev.drydock.core.dialect.mysql;

import dev.drydock.core.dialect.mysql.connect.SessionToken;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.server.ServerSession.Activity;
import dev.drydock.core.schema.CatalogQuery.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One session of a client in the list of the server, with the room there is for all of them.
///
/// @param own the session that asks
/// @param transactionSeconds 0 without a transaction, or where it is not shown
/// @param accountLimit 0 = none
/// @param startSeconds of the server, since 1970; 0 when it does not tell
record ProcessRow(
        long id,
        boolean own,
        String application,
        String user,
        String database,
        String command,
        String state,
        long seconds,
        boolean inTransaction,
        long transactionSeconds,
        int maximum,
        int accountLimit,
        int used,
        long startSeconds) {
    static ProcessRow read(Row row) throws SQLException {
        return new ProcessRow(
                row.number("id"),
                row.flag("own"),
                row.text("application"),
                row.text("user_name"),
                row.text("database_name"),
                row.text("command"),
                row.text("state"),
                Math.max(0, row.number("seconds")),
                row.flag("in_transaction"),
                Math.max(0, row.number("transaction_seconds")),
                Math.toIntExact(row.number("maximum")),
                Math.toIntExact(row.number("account_limit")),
                Math.toIntExact(row.number("used")),
                row.number("start_seconds"));
    }

    ServerSession session() {
        Activity activity = activity();
        boolean waits = activity == Activity.ACTIVE && (state.startsWith("Waiting") || state.endsWith("lock"));
        return new ServerSession(
                startSeconds == 0 ? 0 : SessionToken.backendId(id, id, startSeconds),
                id,
                activity,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(transactionSeconds),
                waits ? state : "");
    }

    private Activity activity() {
        if (!command.equals("Sleep")) {
            return Activity.ACTIVE;
        }
        return inTransaction ? Activity.IDLE_IN_TRANSACTION : Activity.IDLE;
    }

    /// By application, user and database.
    static List<Use> uses(List<ProcessRow> rows) {
        Map<List<String>, Use> uses = new LinkedHashMap<>();
        for (ProcessRow row : rows) {
            Use one = new Use(
                    row.application,
                    row.user,
                    row.database,
                    1,
                    row.activity() == Activity.ACTIVE ? 1 : 0,
                    row.activity() == Activity.IDLE_IN_TRANSACTION ? 1 : 0,
                    0);
            uses.merge(List.of(row.application, row.user, row.database), one, ProcessRow::sum);
        }
        return List.copyOf(uses.values());
    }

    private static Use sum(Use some, Use more) {
        return new Use(
                some.application(),
                some.user(),
                some.database(),
                some.sessions() + more.sessions(),
                some.active() + more.active(),
                some.idleInTransaction() + more.idleInTransaction(),
                some.hidden() + more.hidden());
    }
}
