package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;
import java.util.function.Consumer;

/// What changing a password asks of the core. Called on the FX thread.
public interface RotationDesk {
    /// What the guard says of it; empty where Drydock changes no passwords of this DBMS. Returns at once.
    Optional<Verdict> verdict(ConnectionProfile profile);

    /// Changes the password on the server and in the store, or in neither. Returns at once, answers on the FX
    /// thread.
    void rotate(Change change, Consumer<Outcome<RotationEnd>> then);

    /// Closed by the desk.
    ///
    /// @param profile a stored one
    /// @param old typed; empty = the one that is kept
    /// @param next empty = one is made up
    /// @param agreed to what the guard asks
    record Change(ConnectionProfile profile, Optional<Secret> old, Optional<Secret> next, boolean agreed)
            implements AutoCloseable {
        @Override
        public void close() {
            old.ifPresent(Secret::close);
            next.ifPresent(Secret::close);
        }
    }
}
