package dev.drydock.core.secrets.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final SecretId ID = SecretId.current("p1", SecretUse.DATABASE);
    private static final SecretId OTHER = SecretId.current("p2", SecretUse.SSH);
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    private Path folder;

    private Vault vault() {
        return vault(Vault.DEFAULT_IDLE);
    }

    private Vault vault(Duration idle) {
        return new Vault(folder.resolve("secrets.vault"), idle, KdfCost.FLOOR);
    }

    static Secret secret(String text) {
        return Secret.taking(text.toCharArray());
    }

    static String text(Optional<Secret> found) {
        try (Secret secret = found.orElseThrow()) {
            return new String(secret.<char[]>use(char[]::clone));
        }
    }

    static void refuses(SecretRule rule, ThrowingCallable act) {
        FaultException refused = catchThrowableOfType(FaultException.class, act);
        assertThat(refused).as("refuses by " + rule).isNotNull();
        assertThat(rule.explains(refused.fault()))
                .as(refused.fault().toString())
                .isTrue();
    }

    private Vault filled() throws FaultException {
        Vault vault = vault();
        vault.create(secret(PASSPHRASE));
        vault.put(ID, secret("pw-one"));
        vault.put(OTHER, secret("grün 🔑"));
        return vault;
    }

    @Test
    void keepsWhatItWasGivenForTheNextProcess() throws FaultException {
        filled().close();
        Vault later = vault();
        refuses(SecretRule.VAULT_LOCKED, () -> later.find(ID));
        later.unlock(secret(PASSPHRASE));
        assertThat(text(later.find(ID))).isEqualTo("pw-one");
        assertThat(text(later.find(OTHER))).isEqualTo("grün 🔑");
        later.put(ID, secret("pw-two"));
        later.remove(OTHER);
        assertThat(text(later.find(ID))).isEqualTo("pw-two");
        assertThat(later.find(OTHER)).isEmpty();
    }

    @Test
    void absentSecretNeedsNoPassphrase() throws FaultException {
        assertThat(vault().find(ID)).isEmpty();
        assertThat(vault().state().phase()).isEqualTo(VaultState.Phase.MISSING);
        refuses(SecretRule.VAULT_MISSING, () -> vault().put(ID, secret("x")));
        filled().close();
        assertThat(vault().find(SecretId.next("p1", SecretUse.DATABASE))).isEmpty();
        assertThat(vault().state().kept()).containsExactly(ID, OTHER);
        assertThat(vault().state().phase()).isEqualTo(VaultState.Phase.LOCKED);
    }

    @Test
    void fileIsItsOwnersAndHoldsNoSecretInTheClear() throws Exception {
        Vault vault = filled();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault.path())))
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(vault.path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("pw-one", PASSPHRASE);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("secrets.vault", "secrets.vault.lock");
        }
    }

    @Test
    void wrongPassphraseIsNotDamage() throws FaultException {
        filled().close();
        Vault vault = vault();
        refuses(SecretRule.WRONG_PASSPHRASE, () -> vault.unlock(secret("correct house")));
        refuses(SecretRule.VAULT_LOCKED, () -> vault.find(ID));
        refuses(SecretRule.VAULT_EXISTS, () -> vault.create(secret(PASSPHRASE)));
        refuses(SecretRule.PASSPHRASE_TOO_SHORT, () -> vault.changePassphrase(secret(PASSPHRASE), secret("short")));
    }

    @Test
    void newPassphraseSealsEverythingAnewAndLocksOthersOut() throws Exception {
        Vault vault = filled();
        Vault other = vault();
        other.unlock(secret(PASSPHRASE));
        byte[] before = Files.readAllBytes(vault.path());
        vault.changePassphrase(secret(PASSPHRASE), secret("battery staple"));
        assertThat(text(vault.find(ID))).isEqualTo("pw-one");
        refuses(SecretRule.VAULT_LOCKED, () -> other.find(ID));
        refuses(SecretRule.WRONG_PASSPHRASE, () -> other.unlock(secret(PASSPHRASE)));
        other.unlock(secret("battery staple"));
        assertThat(text(other.find(OTHER))).isEqualTo("grün 🔑");
        refuses(SecretRule.WRONG_PASSPHRASE, () -> vault.changePassphrase(secret(PASSPHRASE), secret("third one")));
        assertThat(text(other.find(ID))).isEqualTo("pw-one");
        Files.write(vault.path(), before);
        refuses(SecretRule.VAULT_LOCKED, () -> vault.find(ID));
    }

    @Test
    void olderFileIsRefusedWhileTheVaultIsOpen() throws Exception {
        Vault vault = filled();
        byte[] before = Files.readAllBytes(vault.path());
        vault.put(ID, secret("pw-two"));
        Files.write(vault.path(), before);
        refuses(SecretRule.VAULT_ROLLED_BACK, () -> vault.find(ID));
    }

    @Test
    void fileOthersCanReadIsRefused() throws Exception {
        Vault vault = filled();
        Files.setPosixFilePermissions(vault.path(), PosixFilePermissions.fromString("rw-r-----"));
        refuses(SecretRule.VAULT_EXPOSED, () -> vault.find(ID));
        refuses(SecretRule.VAULT_EXPOSED, () -> vault.put(ID, secret("x")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault.path())))
                .as("left as it was")
                .isEqualTo("rw-r-----");
    }

    @Test
    void linkIsRefused() throws Exception {
        Vault vault = filled();
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(vault.path(), elsewhere);
        Files.createSymbolicLink(vault.path(), elsewhere);
        refuses(SecretRule.VAULT_EXPOSED, () -> vault.find(ID));
        Files.delete(vault.path());
        Files.createDirectory(vault.path());
        refuses(SecretRule.VAULT_EXPOSED, () -> vault.find(ID));
    }

    @Test
    void locksItselfWhenNobodyUsesIt() throws Exception {
        Vault vault = vault(Duration.ofMillis(250));
        vault.create(secret(PASSPHRASE));
        vault.put(ID, secret("pw"));
        await().atMost(Duration.ofSeconds(10)).until(() -> vault.state().phase() == VaultState.Phase.LOCKED);
        refuses(SecretRule.VAULT_LOCKED, () -> vault.find(ID));
    }

    @Test
    void timeInWhichTheMachineSleptCounts() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Vault vault = new Vault(folder.resolve("secrets.vault"), Duration.ofMinutes(10), KdfCost.FLOOR, now::get);
        vault.create(secret(PASSPHRASE));
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(9)));
        vault.put(ID, secret("pw"));
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(19)));
        await().atMost(Duration.ofSeconds(10)).until(() -> vault.state().phase() == VaultState.Phase.LOCKED);
    }

    @Test
    void lockingEverywhereReachesWhoHasItOpen() throws Exception {
        Vault vault = filled();
        Vault other = vault();
        other.unlock(secret(PASSPHRASE));
        vault().lockEverywhere();
        refuses(SecretRule.VAULT_LOCKED, () -> other.find(ID));
        refuses(SecretRule.VAULT_LOCKED, () -> vault.find(ID));
        vault.unlock(secret(PASSPHRASE));
        assertThat(text(vault.find(ID))).isEqualTo("pw-one");
    }

    @Test
    void writersOfTwoProcessesLoseNothing() throws Exception {
        filled().close();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (String who : new String[] {"a", "b"}) {
                var _ = threads.submit(() -> {
                    Vault mine = vault();
                    mine.unlock(secret(PASSPHRASE));
                    for (int i = 0; i < 20; i++) {
                        mine.put(SecretId.current(who + i, SecretUse.DATABASE), secret(who + i));
                    }
                    return true;
                });
            }
        }
        Vault reader = vault();
        reader.unlock(secret(PASSPHRASE));
        assertThat(reader.state().kept()).hasSize(42);
        assertThat(text(reader.find(SecretId.current("b19", SecretUse.DATABASE))))
                .isEqualTo("b19");
    }

    @Test
    void failedWriteLeavesTheOldFile() throws Exception {
        Vault vault = filled();
        refuses(SecretRule.TOO_LARGE, () -> vault.put(ID, secret("x".repeat(70_000))));
        assertThat(text(vault.find(ID))).isEqualTo("pw-one");
        Files.delete(vault.path());
        Files.createDirectories(vault.path().resolve("occupied"));
        refuses(SecretRule.VAULT_EXPOSED, () -> vault.put(ID, secret("x")));
    }

    @Test
    void lockedVaultForgetsItsKey() throws IOException, FaultException {
        Vault vault = filled();
        vault.lock();
        refuses(SecretRule.VAULT_LOCKED, () -> vault.put(ID, secret("x")));
        refuses(SecretRule.VAULT_LOCKED, () -> vault.remove(ID));
    }
}
