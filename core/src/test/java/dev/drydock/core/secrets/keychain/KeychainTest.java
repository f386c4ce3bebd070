package dev.drydock.core.secrets.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.keychain.KeychainBackend.KeychainException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class KeychainTest {
    private static final SecretId ID = SecretId.current("p1", SecretUse.SSH);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static void refuses(SecretRule rule, Keychain keychain) {
        FaultException refused = catchThrowableOfType(FaultException.class, () -> keychain.find(ID));
        assertThat(rule.explains(refused.fault()))
                .as(refused.fault().toString())
                .isTrue();
        assertThat(keychain.state()).isInstanceOf(KeychainState.Unavailable.class);
    }

    @Test
    void keepsAndForgets() throws FaultException {
        ScriptedKeychain scripted = new ScriptedKeychain();
        Keychain keychain = scripted.keychain();
        assertThat(keychain.searched()).isEqualTo(new KeychainState.Ready("scripted"));
        try (Secret secret = Secret.taking("pw".toCharArray())) {
            keychain.put(ID, secret);
        }
        assertThat(scripted.kept).containsEntry("p1 SSH", "pw");
        assertThat(keychain.holds(ID)).isTrue();
        keychain.remove(ID);
        keychain.remove(ID);
        assertThat(keychain.find(ID)).isEmpty();
        keychain.close();
    }

    @Test
    void absentKeychainIsAValue() {
        Keychain keychain = new Keychain(
                () -> {
                    throw new KeychainException("no bus", new IllegalStateException());
                },
                SHORT,
                SHORT);
        assertThat(keychain.searched())
                .isEqualTo(new KeychainState.Unavailable(SecretRule.KEYCHAIN_MISSING.fault("no bus")));
        refuses(SecretRule.KEYCHAIN_MISSING, keychain);
        keychain.close();
    }

    @Test
    void brokenLibraryIsAnAbsentKeychain() {
        Keychain keychain = new Keychain(
                () -> {
                    throw new UnsupportedOperationException("native");
                },
                SHORT,
                SHORT);
        refuses(SecretRule.KEYCHAIN_MISSING, keychain);
        keychain.close();
    }

    @Test
    void keychainThatNeverAnswersHoldsNobodyUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Keychain keychain = new Keychain(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return new ScriptedKeychain();
                },
                SHORT,
                SHORT);
        assertThat(keychain.state()).as("asked without waiting").isEqualTo(new KeychainState.Unknown());
        refuses(SecretRule.KEYCHAIN_SILENT, keychain);
        never.countDown();
        keychain.searchAgain();
        await().atMost(Duration.ofSeconds(20)).until(() -> keychain.searched() instanceof KeychainState.Ready);
        keychain.close();
    }

    @Test
    void refusedWriteSaysWhy() {
        ScriptedKeychain scripted = new ScriptedKeychain();
        scripted.refusesWritesOf = ".*";
        Keychain keychain = scripted.keychain();
        FaultException refused = catchThrowableOfType(
                FaultException.class, () -> keychain.put(ID, Secret.taking("canary".toCharArray())));
        assertThat(refused.fault()).isEqualTo(SecretRule.KEYCHAIN_REFUSED.fault("no room"));
        assertThat(keychain.state()).isEqualTo(new KeychainState.Ready("scripted"));
        keychain.close();
    }
}
