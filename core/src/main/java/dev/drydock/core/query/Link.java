package dev.drydock.core.query;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.ahead.Ground;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.stop.CancelLadder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// The one connection of a session, its replacements after a loss, and what the server last said of it. Changed
/// only by the thread that holds the session's lock; looked at, and closed, from any. Closed is for ever: a
/// connection that comes too late is closed at once.
final class Link implements Ground {
    private final Login login;
    private final QueryPorts ports;
    private final Hearing hearing = new Hearing();
    private volatile Connection connection;
    private volatile ServerFacts facts;
    private volatile TransactionState transaction = TransactionState.NONE;
    private volatile Instant transactionSince = Instant.EPOCH;
    private volatile boolean closed;

    Link(Login login) throws FaultException {
        this.login = login;
        this.ports = login.ports();
        this.connection = login.open();
        this.facts = login.facts(connection);
        hearing.begin(login, facts.backendId());
    }

    Login login() {
        return login;
    }

    Hearing hearing() {
        return hearing;
    }

    /// Tries again while the server is about to come back. What the server still has of the lost session is
    /// ended.
    ///
    /// @throws FaultException as the connector's; SESSION_CLOSED when it was closed before or meanwhile
    void reopen(BooleanSupplier cancelled) throws FaultException, InterruptedException {
        hearing.end();
        login.cut();
        Login.closeQuietly(connection);
        long lost = facts.backendId();
        adopt(login.openAgain(() -> closed, cancelled));
        hearing.begin(login, facts.backendId());
        if (closed) {
            hearing.end();
        }
        login.endLeftover(connection, lost);
    }

    private void adopt(Connection fresh) throws FaultException {
        ServerFacts said = login.facts(fresh);
        synchronized (this) {
            if (!closed) {
                connection = fresh;
                facts = said;
                noTransaction();
                return;
            }
        }
        Login.closeQuietly(fresh);
        throw new FaultException(RunRule.SESSION_CLOSED.fault());
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public QueryPorts ports() {
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

    @Override
    public boolean lost() {
        try {
            return connection.isClosed();
        } catch (SQLException broken) {
            return true;
        }
    }

    /// Asks the server, within the bound for validating.
    boolean answers() {
        try {
            return connection.isValid(Math.toIntExact(
                    Math.max(1, login.options().bounds().validate().toSeconds())));
        } catch (SQLException broken) {
            return false;
        }
    }

    /// The server's view now. A transaction that is over also ends the driver's manual mode where we switched
    /// it on: to stream.
    @Override
    public TransactionState refresh() throws SQLException {
        TransactionState now = ports.sessions().transaction(connection);
        if (now == TransactionState.NONE) {
            noTransaction();
            if (ports.results().streamsInTransaction() && !connection.getAutoCommit()) {
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

    @Override
    public void execute(String sql) throws SQLException {
        try (Statement statement = ports.results().statement(connection)) {
            statement.execute(sql);
        }
    }

    /// Nothing is started on it from now on; what runs goes on.
    synchronized void forbid() {
        closed = true;
    }

    void abort() throws SQLException {
        login.cut();
        connection.abort(Runnable::run);
    }

    @Override
    public CancelLadder.Rungs rungs(Statement statement) {
        return new LinkRungs(this, statement);
    }

    void close() {
        forbid();
        hearing.end();
        Login.closeQuietly(connection);
        noTransaction();
    }
}
