package dev.drydock.core.schema.scratch;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;

/// What became of a wish for a throw-away database on this machine.
public sealed interface ScratchStart {
    /// It takes connections, and nothing but this one empty database lives there.
    ///
    /// @param secret of the login; closed by `end`
    /// @param end ends the server and removes its files; sessions on it are cut
    record Ready(ConnectionProfile profile, Optional<Secret> secret, Runnable end) implements ScratchStart {}

    /// There is none to be had without a server that somebody names.
    record NeedsServer() implements ScratchStart {}

    /// It did not start.
    ///
    /// @param why in the words of the server's own tools
    record Failed(String why) implements ScratchStart {}
}
