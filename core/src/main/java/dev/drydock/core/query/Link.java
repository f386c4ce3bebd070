package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.resilience.Backoff;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.connect.resilience.ConnectRetry;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.connect.wire.Wire;
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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one connection of a session, its replacements after a loss, and what the server last said of it. Changed
/// only by the thread that holds the session's lock; looked at, and closed, from any. Closed is for ever: a
/// connection that comes too late is closed at once.
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final Consumer<Boolean> NOBODY = silent -> {};

    private final QueryPorts ports;
    private final ConnectionProfile profile;
    private final SecretSource secrets;
    private final SessionOptions options;
    private volatile Consumer<Boolean> silenceListener = NOBODY;
    private volatile Wire wire = new Wire();
    private volatile Registration watched = () -> {};
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
        watch();
    }

    private Connection connect() throws FaultException {
        Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
        try {
            wire = new Wire();
            return ports.connector().open(profile, secret, how().on(wire));
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    private OpenOptions how() {
        SessionBounds bounds = options.bounds();
        return new OpenOptions(options.purpose(), bounds.connect(), bounds.read(), options.readOnly()).with(secrets);
    }

    private ServerFacts read(Connection opened) throws FaultException {
        try {
            return ports.connector().facts(opened);
        } catch (FaultException thrown) {
            closeQuietly(opened);
            throw thrown;
        }
    }

    /// Tries again while the server is about to come back. What the server still has of the lost session is
    /// ended.
    ///
    /// @throws FaultException as the connector's; SESSION_CLOSED when it was closed before or meanwhile
    void reopen(BooleanSupplier cancelled) throws FaultException, InterruptedException {
        watched.close();
        wire.cut();
        closeQuietly(connection);
        if (closed) {
            throw new FaultException(RunRule.SESSION_CLOSED.fault());
        }
        Connection fresh = retry().user(Backoff.USER, () -> {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException("cancelled while connecting");
            }
            return connect();
        });
        long lost = facts.backendId();
        adopt(fresh, read(fresh));
        watch();
        endLeftover(fresh, lost);
    }

    /// Ends a try to open at once.
    void giveUpOpening() {
        wire.cut();
    }

    private ConnectRetry retry() {
        return new ConnectRetry(options.servers().breaker(profile).orElseGet(Breaker::new));
    }

    private void endLeftover(Connection fresh, long lost) {
        try {
            if (ports.connector().end(fresh, lost)) {
                LOG.info("ended a session that had lost its connection");
            }
        } catch (FaultException refused) {
            LOG.info("a session may be left on the server: {}", refused.fault());
        }
    }

    private void watch() {
        watched = options.servers()
                .watch(profile, ports.connector(), secrets)
                .map(watch ->
                        watch.watch(wire, facts.backendId(), options.bounds().silence(), this::silent))
                .orElse(() -> {});
    }

    /// Whom to tell, until the registration is closed, that the server went silent (true) or was heard again.
    Registration onSilence(Consumer<Boolean> listener) {
        silenceListener = listener;
        return () -> silenceListener = NOBODY;
    }

    private void silent(boolean silent) {
        silenceListener.accept(silent);
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

    /// Asks the server, within the bound for validating.
    boolean answers() {
        try {
            return connection.isValid(
                    Math.toIntExact(Math.max(1, options.bounds().validate().toSeconds())));
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
        wire.cut();
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
        watched.close();
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
