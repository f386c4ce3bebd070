package dev.drydock.cli.connection;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.util.Optional;

/// The database a command works on. Closing it wipes the secrets.
///
/// @param secret of the login
/// @param others secrets that the way to the server may need
/// @param ended gives back what the others come from
public record Chosen(
        Dialect dialect,
        ConnectionProfile profile,
        Optional<Secret> secret,
        SecretSource others,
        boolean readOnly,
        Runnable ended)
        implements AutoCloseable {
    /// Everything that opening a connection may need.
    public SecretSource secrets() {
        return use -> use == SecretUse.DATABASE ? secret.map(Secret::copy) : others.find(use);
    }

    @Override
    public void close() {
        secret.ifPresent(Secret::close);
        ended.run();
    }
}
