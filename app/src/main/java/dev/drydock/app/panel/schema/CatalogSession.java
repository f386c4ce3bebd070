package dev.drydock.app.panel.schema;

import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One read-only connection for catalog reads, opened when first needed and once more when it was lost. Blocks.
final class CatalogSession implements AutoCloseable {
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock schema", Duration.ofSeconds(10), Duration.ofSeconds(60), true);

    private final ConnectionProfile profile;
    private final SchemaServices services;
    private final SchemaServices.Ports ports;
    private @Nullable Connection connection;
    private @Nullable ServerFacts facts;

    CatalogSession(ConnectionProfile profile, SchemaServices services, SchemaServices.Ports ports) {
        this.profile = profile;
        this.services = services;
        this.ports = ports;
    }

    /// Work on the connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws FaultException;
    }

    ConnectionProfile profile() {
        return profile;
    }

    SchemaServices.Ports ports() {
        return ports;
    }

    synchronized <T> T use(Work<T> work) throws FaultException {
        boolean fresh = connection == null;
        try {
            return work.on(open());
        } catch (FaultException lost) {
            if (fresh || !(lost.fault() instanceof DbFault.Unreachable)) {
                throw lost;
            }
            close();
            return work.on(open());
        }
    }

    /// All names, and where they were read.
    record Reading(Catalog catalog, Standing standing) {}

    Reading read() throws FaultException {
        Catalog catalog = use(c -> Catalog.of(
                profile.target().name(),
                ports.reader().schemas(c),
                ports.reader().names(c, NameScope.everything())));
        boolean readOnly = Environments.opensReadOnly(profile);
        return new Reading(catalog, new Standing.On(profile, facts(), readOnly));
    }

    private synchronized ServerFacts facts() throws FaultException {
        Connection open = open();
        ServerFacts known = facts;
        if (known == null) {
            known = ports.connector().facts(open);
            facts = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Connection old = connection;
        connection = null;
        facts = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException gone) {
                // The server ended it first: nothing is left to close.
                return;
            }
        }
    }

    private Connection open() throws FaultException {
        Connection open = connection;
        if (open == null) {
            Optional<Secret> secret = services.secrets().find(profile, SecretUse.DATABASE);
            try {
                open = ports.connector()
                        .open(profile, secret, OPTIONS.with(services.secrets().source(profile)));
            } finally {
                secret.ifPresent(Secret::close);
            }
            connection = open;
        }
        return open;
    }
}
