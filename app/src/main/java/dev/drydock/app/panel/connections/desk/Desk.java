package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.credential.KeepingChoice;
import dev.drydock.core.guard.Reason;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the panel asks of the core. Called on the FX thread, returns at once, answers on the FX thread. Secrets
/// handed in are closed by the desk.
public interface Desk {
    /// @param fileBased its databases are local files: no host, no user
    record DbSystem(String id, String name, int defaultPort, boolean fileBased) {}

    /// With which secrets a profile is saved or tested; what is in neither part is as it is kept.
    ///
    /// @param typed saving keeps them
    /// @param dropped not used, and saving forgets what is kept
    record Given(Map<SecretUse, Secret> typed, Set<SecretUse> dropped) implements AutoCloseable {
        public Given {
            typed = Map.copyOf(typed);
            dropped = Set.copyOf(dropped);
        }

        @Override
        public void close() {
            typed.values().forEach(Secret::close);
        }
    }

    /// The profiles of the workspace.
    ///
    /// @param unreadable how many more there are that cannot be used: somebody has tampered with them
    record Shelf(List<StoredProfile> profiles, int unreadable) {
        public Shelf {
            profiles = List.copyOf(profiles);
        }
    }

    List<DbSystem> systems();

    /// Pure: no network, no file.
    UrlReading read(String text);

    void profiles(Consumer<Outcome<Shelf>> then);

    /// Stores a profile under `folder`, with what `given` says of its secrets.
    ///
    /// @param stored the workspace has it already
    /// @param reason why production may become less safe
    void save(
            ConnectionProfile profile,
            String folder,
            boolean stored,
            Given given,
            Optional<Reason> reason,
            Consumer<Outcome<ProfileChange>> then);

    /// Files a stored profile elsewhere.
    void move(String id, String folder, Consumer<Outcome<ProfileChange>> then);

    void remove(String id, Consumer<Outcome<Boolean>> then);

    void restore(String id, Consumer<Outcome<ProfileChange>> then);

    /// The uses for which a secret is kept; nobody is asked for anything.
    void kept(ConnectionProfile profile, Consumer<Set<SecretUse>> then);

    /// Where secrets can be kept on this machine.
    void keepings(Consumer<List<KeepingChoice>> then);

    /// When the certificate in `file` ends; a fault where there is none.
    void certificate(Path file, Consumer<Outcome<Instant>> then);

    /// Runs the steps one by one and reports each when it ended; what it returns stops the test. How a stored
    /// profile's test ended is remembered.
    Runnable test(ConnectionProfile profile, Given given, Consumer<StepResult> then);

    /// Trusts the key of an SSH server on the way, if one still shows it.
    ///
    /// @param fingerprint as the fault of the test said it
    /// @param then told whether it was added
    void trust(ConnectionProfile profile, String fingerprint, Given given, Consumer<Outcome<Boolean>> then);

    /// Proves that the database opens, and says what it is.
    void connect(ConnectionProfile profile, boolean readOnly, Consumer<Outcome<ServerFacts>> then);
}
