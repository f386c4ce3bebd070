package dev.drydock.core.query;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.TransactionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/// The one connection of a session, its replacements after a loss, and what the server last said of it. Changed
/// only by the thread that holds the session's lock; looked at, and closed, from any. Closed is for ever: a
/// connection that comes too late is closed at once.
final class Link {
    private final Login login;
    private final QueryPorts ports;
    private volatile Connection connection;
    private volatile ServerFacts facts;
    private volatile TransactionState transaction = TransactionState.NONE;
    private volatile Instant transactionSince = Instant.EPOCH;
    private volatile boolean closed;

    Link(Login login) throws FaultException {
        this.login = login;
        this.ports = login.ports();
        Login.Opened opened = login.open();
        this.connection = opened.connection();
        this.facts = opened.facts();
    }

    Login login() {
        return login;
    }

    /// @throws FaultException as the connector's; SESSION_CLOSED when it was closed before or meanwhile
    void reopen() throws FaultException {
        Login.closeQuietly(connection);
        if (closed) {
            throw new FaultException(RunRule.SESSION_CLOSED.fault());
        }
        adopt(login.open());
    }

    private void adopt(Login.Opened fresh) throws FaultException {
        synchronized (this) {
            if (!closed) {
                connection = fresh.connection();
                facts = fresh.facts();
                noTransaction();
                return;
            }
        }
        Login.closeQuietly(fresh.connection());
        throw new FaultException(RunRule.SESSION_CLOSED.fault());
    }

    Connection connection() {
        return connection;
    }

    QueryPorts ports() {
        return ports;
    }

    ServerFacts facts() {
        return facts;
    }

    TransactionState transaction() {
        return transaction;
    }

    Instant transactionSince() {
        return transactionSince;
    }

    boolean closed() {
        return closed;
    }

    boolean lost() {
        try {
            return connection.isClosed();
        } catch (SQLException broken) {
            return true;
        }
    }

    /// Asks the server, bounded by the connect timeout.
    boolean answers() {
        try {
            return connection.isValid(
                    Math.toIntExact(Math.max(1, login.options().connectTimeout().toSeconds())));
        } catch (SQLException broken) {
            return false;
        }
    }

    /// The server's view now. A transaction that is over also ends the driver's manual mode.
    TransactionState refresh() throws SQLException {
        TransactionState now = ports.sessions().transaction(connection);
        if (now == TransactionState.NONE) {
            noTransaction();
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
        } else if (transaction == TransactionState.NONE) {
            transactionSince = Instant.now();
        }
        transaction = now;
        return now;
    }

    void noTransaction() {
        transaction = TransactionState.NONE;
        transactionSince = Instant.EPOCH;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = ports.results().statement(connection)) {
            statement.execute(sql);
        }
    }

    /// Nothing is started on it from now on; what runs goes on.
    synchronized void forbid() {
        closed = true;
    }

    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    DbFault fault(SQLException thrown, String statement, long startedNanos) {
        Duration waited = Duration.ofNanos(System.nanoTime() - startedNanos);
        return ports.faults().read(thrown, login.attempt(waited, statement));
    }

    void close() {
        forbid();
        Login.closeQuietly(connection);
        noTransaction();
    }
}
