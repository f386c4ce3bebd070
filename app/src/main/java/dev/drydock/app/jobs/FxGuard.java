package dev.drydock.app.jobs;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import javafx.application.Platform;

/// A connector that throws when it, or a connection it opened, is called on the FX thread: a database must
/// never hold up the window. Statements are made by the connection, so they cannot begin there either.
public final class FxGuard implements Connector {
    private final Connector inner;

    private FxGuard(Connector inner) {
        this.inner = inner;
    }

    public static Connector around(Connector inner) {
        return new FxGuard(inner);
    }

    @Override
    public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
            throws FaultException {
        check("open");
        return watched(inner.open(profile, secret, options));
    }

    @Override
    public ServerFacts facts(Connection connection) throws FaultException {
        check("facts");
        return inner.facts(connection);
    }

    @Override
    public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId)
            throws FaultException {
        check("kill");
        return inner.kill(profile, secret, options, backendId);
    }

    @Override
    public Sighting sight(Connection side, long backendId) throws FaultException {
        check("sight");
        return inner.sight(side, backendId);
    }

    @Override
    public boolean end(Connection side, long backendId) throws FaultException {
        check("end");
        return inner.end(side, backendId);
    }

    private static Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                FxGuard.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    // isClosed reads a field of the driver; everything else may wait for a server.
                    if (!method.getName().equals("isClosed")) {
                        check(method.getName());
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static void check(String call) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("JDBC call on the FX thread: " + call);
        }
    }
}
