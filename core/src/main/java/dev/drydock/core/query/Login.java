package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.resilience.Backoff;
import dev.drydock.core.connect.resilience.ConnectRetry;
import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a session gets its connections one after the other, and ends one from the side. Opened by one thread,
/// cut off by any.
final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private final QueryPorts ports;
    private final ConnectionProfile profile;
    private final SecretSource secrets;
    private final SessionOptions options;
    private volatile Wire wire = new Wire();
    private volatile boolean openedReadOnly;

    /// @param secrets asked each time for a copy, which is closed here
    Login(QueryPorts ports, ConnectionProfile profile, SecretSource secrets, SessionOptions options) {
        this.ports = ports;
        this.profile = profile;
        this.secrets = secrets;
        this.options = options;
    }

    /// The same login, for another session.
    Login as(SessionOptions others) {
        return new Login(ports, profile, secrets, others);
    }

    QueryPorts ports() {
        return ports;
    }

    SessionOptions options() {
        return options;
    }

    /// Whether the connection that was opened last refuses writes.
    boolean openedReadOnly() {
        return openedReadOnly;
    }

    Connection open() throws FaultException {
        return connecting().once(this::dial);
    }

    private ConnectRetry connecting() {
        return options.servers().connecting(profile);
    }

    private Connection dial() throws FaultException {
        Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
        try {
            wire = new Wire();
            openedReadOnly = options.readOnlyNow();
            return ports.connector().open(profile, secret, how().on(wire));
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    /// Tries again while the server is about to come back.
    ///
    /// @throws InterruptedException when a try would begin and `cancelled` holds
    /// @throws FaultException of the last try; SESSION_CLOSED when one would begin and `closed` holds
    Connection openAgain(BooleanSupplier closed, BooleanSupplier cancelled)
            throws FaultException, InterruptedException {
        try {
            return connecting()
                    .user(
                            Backoff.USER,
                            () -> {
                                if (closed.getAsBoolean() || cancelled.getAsBoolean()) {
                                    throw new InterruptedException("stopped while connecting");
                                }
                            },
                            this::dial);
        } catch (InterruptedException stopped) {
            if (closed.getAsBoolean()) {
                throw new FaultException(RunRule.SESSION_CLOSED.fault());
            }
            throw stopped;
        }
    }

    private OpenOptions how() {
        SessionBounds bounds = options.bounds();
        return new OpenOptions(options.purpose(), bounds.connect(), bounds.read(), openedReadOnly).with(secrets);
    }

    /// Bytes sent on the connection that was opened last.
    long sent() {
        return wire.sent();
    }

    /// Whether anything was sent since [#sent] gave `before`; yes where the driver does not let us see.
    ///
    /// @param before [Long#MAX_VALUE] when the statement's turn never came
    boolean mayHaveSent(long before) {
        return before != Long.MAX_VALUE && (wire.sent() == 0 || wire.sent() > before);
    }

    /// Cuts off the connection that was opened last, or is being opened.
    void cut() {
        wire.cut();
    }

    /// What the server says of a new connection, which is closed when it says nothing.
    ServerFacts facts(Connection opened) throws FaultException {
        try {
            return ports.connector().facts(opened);
        } catch (FaultException thrown) {
            closeQuietly(opened);
            throw thrown;
        }
    }

    Registration watch(long backendId, Consumer<Boolean> silent) {
        return options.servers()
                .watch(profile, ports.connector(), secrets)
                .map(watch -> watch.watch(wire, backendId, options.bounds().silence(), silent))
                .orElse(() -> {});
    }

    void kill(long backendId) throws FaultException {
        Optional<Secret> secret = secrets.find(SecretUse.DATABASE);
        try {
            ports.connector().kill(profile, secret, how().side(), backendId);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    /// Ends what the server still has of a lost session.
    void endLeftover(Connection fresh, long lost) {
        try {
            if (ports.connector().end(fresh, lost)) {
                LOG.info("ended a session that had lost its connection");
            }
        } catch (FaultException refused) {
            LOG.info("a session may be left on the server: {}", refused.fault());
        }
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

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // nothing is left to release on our side
        }
    }
}
