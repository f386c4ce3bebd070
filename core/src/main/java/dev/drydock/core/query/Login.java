package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How a session gets its connections, and ends one from the side. Any thread.
///
/// @param secrets asked each time for a copy, which is closed here
record Login(QueryPorts ports, ConnectionProfile profile, Supplier<Optional<Secret>> secrets, SessionOptions options) {
    Opened open() throws FaultException {
        Optional<Secret> secret = secrets.get();
        try {
            Connection connection = ports.connector().open(profile, secret, how());
            return new Opened(connection, facts(connection));
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    private OpenOptions how() {
        return new OpenOptions(options.purpose(), options.connectTimeout(), Duration.ZERO, options.readOnly());
    }

    private ServerFacts facts(Connection opened) throws FaultException {
        try {
            return ports.connector().facts(opened);
        } catch (FaultException thrown) {
            closeQuietly(opened);
            throw thrown;
        }
    }

    void kill(long backendId) throws FaultException {
        Optional<Secret> secret = secrets.get();
        try {
            ports.connector().kill(profile, secret, how().side(), backendId);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    Attempt attempt(Duration waited, String statement) {
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

    /// A connection, and what its server said of it.
    record Opened(Connection connection, ServerFacts facts) {}
}
