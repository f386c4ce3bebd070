package dev.drydock.app;

import dev.drydock.app.command.Command;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.credential.LoginTrial;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.credential.SecretPlaces;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The user's secrets, asked for over the window.
final class WindowSecrets implements AutoCloseable {
    private static final Messages WORDS = Messages.of(WindowSecrets.class);
    private static final Logger LOG = LoggerFactory.getLogger(WindowSecrets.class);

    private final WindowPrompt prompt;
    private final ProfileSecrets secrets;

    /// @param home folder of the workspace
    /// @param connectors of a dialect by its id
    WindowSecrets(Path home, WindowPrompt prompt, Function<String, Optional<Connector>> connectors) {
        this.prompt = prompt;
        this.secrets = new ProfileSecrets(SecretPlaces.under(home), prompt, LoginTrial.by(connectors));
    }

    ProfileSecrets all() {
        return secrets;
    }

    /// Locks the vault in every window and command of this user.
    Command lock(Executor background) {
        return Command.of("vault.lock", WORDS.text("vault.lock"), () -> background.execute(this::lockEverywhere));
    }

    /// Nobody is asked any more.
    void ending() {
        prompt.close();
    }

    @Override
    public void close() {
        secrets.close();
    }

    private void lockEverywhere() {
        try {
            secrets.places().vault().lockEverywhere();
        } catch (FaultException refused) {
            LOG.warn("other processes were not told to lock the vault: {}", refused.fault());
        }
    }
}
