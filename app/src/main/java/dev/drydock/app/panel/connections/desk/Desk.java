package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.util.List;
import java.util.function.Consumer;

/// What the panel asks of the core. Called on the FX thread, returns at once, answers on the FX thread. A
/// secret handed in is closed by the desk.
public interface Desk {
    /// With which secret a profile is saved or tested.
    sealed interface Login {
        /// With what the user typed; saving keeps it.
        record Typed(Secret secret) implements Login {}

        /// With what is kept for the profile, if anything.
        record Kept() implements Login {}

        /// With none; saving forgets what is kept.
        record Without() implements Login {}
    }

    /// @param fileBased its databases are local files: no host, no user
    record DbSystem(String id, String name, int defaultPort, boolean fileBased) {}

    List<DbSystem> systems();

    /// Pure: no network, no file.
    UrlReading read(String text);

    void profiles(Consumer<Outcome<List<StoredProfile>>> then);

    /// Stores a profile under `folder`, with what `login` says of its secret.
    ///
    /// @param stored the workspace has it already
    void save(
            ConnectionProfile profile,
            String folder,
            boolean stored,
            Login login,
            Consumer<Outcome<ProfileChange>> then);

    void remove(String id, Consumer<Outcome<Boolean>> then);

    void restore(String id, Consumer<Outcome<ProfileChange>> then);

    void hasSecret(ConnectionProfile profile, Consumer<Boolean> then);

    /// Runs the steps one by one and reports each when it ended; what it returns stops the test.
    Runnable test(ConnectionProfile profile, Login login, Consumer<StepResult> then);

    /// Proves that the database opens, and says what it is.
    void connect(ConnectionProfile profile, boolean readOnly, Consumer<Outcome<ServerFacts>> then);
}
