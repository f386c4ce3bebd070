package dev.drydock.cli.connection;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;

/// The database a command works on. Closing it wipes the secret.
public record Chosen(Dialect dialect, ConnectionProfile profile, Optional<Secret> secret, boolean readOnly)
        implements AutoCloseable {
    @Override
    public void close() {
        secret.ifPresent(Secret::close);
    }
}
