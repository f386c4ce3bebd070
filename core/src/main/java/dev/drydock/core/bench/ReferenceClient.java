package dev.drydock.core.bench;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.secrets.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// The vendor's own client, as processes that are ready to start. Secrets go by environment, never by argument.
public interface ReferenceClient {
    /// Its name and version, for the report.
    String label();

    /// Connects, asks for nothing, ends: what to subtract.
    ProcessBuilder startUp(ConnectionProfile profile, Optional<Secret> secret);

    /// Writes the rows of `query` as plain lines.
    ProcessBuilder rows(ConnectionProfile profile, Optional<Secret> secret, String query, Path to);

    /// Writes the rows of `query` as CSV with a header.
    ProcessBuilder csv(ConnectionProfile profile, Optional<Secret> secret, String query, Path to);

    /// The major version of the server it comes with; empty when its place does not tell.
    OptionalInt major();

    /// Writes the statements that make the schema, without rows, to nowhere. Empty where that program is not
    /// installed.
    Optional<ProcessBuilder> schema(ConnectionProfile profile, Optional<Secret> secret);
}
