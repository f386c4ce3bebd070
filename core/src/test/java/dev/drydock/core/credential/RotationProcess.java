package dev.drydock.core.credential;

import dev.drydock.core.audit.AuditAnchor;
import dev.drydock.core.audit.AuditHead;
import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.secrets.MemorySecretStore;
import dev.drydock.core.secrets.keychain.Keychain;
import dev.drydock.core.secrets.vault.KdfCost;
import dev.drydock.core.secrets.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What a process has that changes a password.
final class RotationProcess {
    private RotationProcess() {}

    static ConnectionProfile profile(String dialect, Target target, String role, SecretKeeping keeping) {
        return new ConnectionProfile(
                "p-" + role.substring(7),
                "harbour",
                Environment.DEV,
                dialect,
                target,
                role,
                TlsMode.DISABLE,
                Map.of(),
                Route.DIRECT,
                new Policy(Optional.empty(), Optional.empty(), Timeouts.DEFAULTS, keeping, PoolSettings.DEFAULTS));
    }

    static ProfileSecrets secrets(Path home, Keychain keychain, LoginTrial trial) {
        SecretPlaces places = new SecretPlaces(
                home,
                new MemorySecretStore(),
                keychain,
                new Vault(home.resolve("secrets.vault"), Duration.ofMinutes(1), KdfCost.FLOOR));
        return new ProfileSecrets(places, question -> Optional.of(RotationStage.secret("vault passphrase")), trial);
    }

    static LoginTrial trial(Dialect dialect) {
        return LoginTrial.by(id -> Optional.of(dialect.connector()));
    }

    static AuditJournal journal(Path home) {
        return new AuditJournal(home.resolve("audit.jsonl"), new NoAnchor(), Clock.systemUTC());
    }

    private static final class NoAnchor implements AuditAnchor {
        @Override
        public Optional<AuditHead> head() {
            return Optional.empty();
        }

        @Override
        public void move(AuditHead head) {}
    }
}
