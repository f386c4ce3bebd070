package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The one connection of a session, its replacements after a loss, and what the server last said of it. Changed
/// only by the thread that holds the session's lock; looked at, and closed, from any. Closed is for ever: a
/// connection that comes too late is closed at once.
final class Link {
    private final QueryPorts ports;
    private final ConnectionProfile profile;
    private final SecretSource secrets;
    private final SessionOptions options;
    private volatile Connection connection;
    private volatile ServerFacts facts;
    private volatile TransactionState transaction = TransactionState.NONE;
    private volatile Instant transactionSince = Instant.EPOCH;
    private volatile boolean closed;

    Link(QueryPorts ports, ConnectionProfile profile, SecretSource secrets, SessionOptions options)
            throws FaultException {
        this.ports = ports;
        this.profile = profile;
        this.secrets = secrets;
        this.options = options;
        this.connection = connect();
        this.facts = read(connection);
    }

    private Connection connect() throws FaultException {
        Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
        try {
            return ports.connector().open(profile, secret, how());
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    private OpenOptions how() {
        return new OpenOptions(options.purpose(), options.connectTimeout(), Duration.ZERO, options.readOnly())
                .with(secrets);
    }

    private ServerFacts read(Connection opened) throws FaultException {
        try {
            return ports.connector().facts(opened);
        } catch (FaultException thrown) {
            closeQuietly(opened);
            throw thrown;
        }
    }

    /// @throws FaultException as the connector's; SESSION_CLOSED when it was closed before or meanwhile
    void reopen() throws FaultException {
        closeQuietly(connection);
        if (closed) {
            throw new FaultException(RunRule.SESSION_CLOSED.fault());
        }
        Connection fresh = connect();
        adopt(fresh, read(fresh));
    }

    private void adopt(Connection fresh, ServerFacts said) throws FaultException {
        synchronized (this) {
            if (!closed) {
                connection = fresh;
                facts = said;
                noTransaction();
                return;
            }
        }
        closeQuietly(fresh);
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
                    Math.toIntExact(Math.max(1, options.connectTimeout().toSeconds())));
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

    void kill(long backendId) throws FaultException {
        Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
        try {
            ports.connector().kill(profile, secret, how().side(), backendId);
        } finally {
            secret.ifPresent(Secret::close);
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
        return ports.faults().read(thrown, attempt(waited, statement));
    }

    private Attempt attempt(Duration waited, String statement) {
        return profile.target() instanceof Target.Server(var host, var port, var database)
                ? new Attempt(host, port, profile.user(), waited, statement)
                : new Attempt("", 0, profile.user(), waited, statement);
    }

    void close() {
        forbid();
        closeQuietly(connection);
        noTransaction();
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // nothing is left to release on our side
        }
    }
}
