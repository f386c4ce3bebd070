package dev.drydock.core.schema.scratch;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;

/// What became of a wish for a throw-away database on this machine.
public sealed interface ScratchStart {
    /// It takes connections.
    ///
    /// @param secret of the login; closed with the server
    /// @param wholeServer nothing but this database lives there
    /// @param end ends the server and removes its files
    record Ready(ConnectionProfile profile, Optional<Secret> secret, boolean wholeServer, Runnable end)
            implements ScratchStart {}

    /// There is none to be had without a server that somebody names.
    record NeedsServer() implements ScratchStart {}

    /// It did not start.
    ///
    /// @param why in the words of the server's own tools
    record Failed(String why) implements ScratchStart {}
}
