package dev.drydock.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.MemorySecretStore;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.keychain.ScriptedKeychain;
import dev.drydock.core.secrets.vault.KdfCost;
import dev.drydock.core.secrets.vault.Vault;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTakeoverTest {
    @TempDir
    private Path home;

    private final ScriptedKeychain keychain = new ScriptedKeychain();
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private ProfileSecrets secrets(SecretPrompt prompt) {
        SecretPlaces places = new SecretPlaces(
                home,
                new MemorySecretStore(),
                keychain.keychain(),
                new Vault(home.resolve("secrets.vault"), Duration.ofMinutes(1), KdfCost.FLOOR));
        return new ProfileSecrets(places, prompt, (profile, secret, others) -> Optional.empty());
    }

    private static Secret secret(String text) {
        return Secret.taking(text.toCharArray());
    }

    private static ImportCandidate candidate(String name) {
        ConnectionProfile profile = new ConnectionProfile(
                UUID.randomUUID().toString(),
                name,
                Environment.DEV,
                "postgres",
                new Target.Server("localhost", 5432, "d"),
                "u",
                TlsMode.PREFER,
                Map.of());
        return new ImportCandidate(profile, "", name, Map.of(SecretUse.DATABASE, secret("kept-4711")), List.of());
    }

    @Test
    void profileAndSecretComeTogether() throws FaultException {
        try (ProfileSecrets secrets = secrets(question -> Optional.of(secret("vault passphrase")));
                ImportCandidate candidate = candidate("harbour")) {
            ImportTakeover takeover = new ImportTakeover(workspace.profiles(), secrets, SecretKeeping.VAULT);
            ProfileChange.Saved saved = (ProfileChange.Saved) takeover.store(candidate, "");
            ConnectionProfile profile = saved.stored().profile();
            assertThat(profile.policy().secrets()).isEqualTo(SecretKeeping.VAULT);
            try (Secret found = secrets.find(profile, SecretUse.DATABASE).orElseThrow();
                    Secret given = secret("kept-4711")) {
                assertThat(found.sameAs(given)).isTrue();
            }
        }
    }

    @Test
    void nothingIsStoredWhereThePlaceCannotBeUsed() throws FaultException {
        try (ProfileSecrets nobody = secrets(SecretPrompt.NONE)) {
            assertThatThrownBy(() -> new ImportTakeover(workspace.profiles(), nobody, SecretKeeping.VAULT))
                    .isInstanceOf(FaultException.class);
        }
        assertThat(workspace.profiles().list()).isEmpty();
    }

    @Test
    void secretOfAProfileThatIsNotStoredDoesNotStay() throws FaultException {
        try (ProfileSecrets secrets = secrets(question -> Optional.of(secret("vault passphrase")));
                ImportCandidate tooLong = candidate("n".repeat(300))) {
            ImportTakeover takeover = new ImportTakeover(workspace.profiles(), secrets, SecretKeeping.VAULT);
            assertThat(takeover.store(tooLong, "")).isInstanceOf(ProfileChange.Unfit.class);
            assertThat(secrets.places().vault().state().kept()).isEmpty();
        }
    }

    @Test
    void withoutOptingInTheSecretIsLeftBehind() throws FaultException {
        try (ProfileSecrets secrets = secrets(SecretPrompt.NONE);
                ImportCandidate candidate = candidate("harbour")) {
            ImportTakeover takeover = new ImportTakeover(workspace.profiles(), secrets, SecretKeeping.ASK);
            ProfileChange.Saved saved = (ProfileChange.Saved) takeover.store(candidate, "");
            assertThat(secrets.holds(saved.stored().profile(), SecretUse.DATABASE))
                    .isFalse();
        }
    }
}
