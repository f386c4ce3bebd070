package dev.drydock.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void closingWipesTheCharactersThatWereTaken() {
        char[] characters = "CanarySecret7".toCharArray();
        Secret secret = Secret.taking(characters);
        secret.close();
        assertThat(characters).containsOnly('\0');
        assertThatThrownBy(() -> secret.use(String::new)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void copyLivesOnItsOwn() {
        Secret secret = Secret.taking("pw".toCharArray());
        Secret copy = secret.copy();
        secret.close();
        assertThat(new String(copy.<char[]>use(char[]::clone))).isEqualTo("pw");
    }

    @Test
    void secretIsNeverPrinted() {
        assertThat(Secret.taking("CanarySecret7".toCharArray()).toString()).doesNotContain("Canary");
    }

    @Test
    void charactersSurviveUtf8AndTheBytesAreWiped() {
        try (Secret secret = Secret.taking("pä🔑ss".toCharArray())) {
            byte[][] lent = new byte[1][];
            byte[] copy = secret.useUtf8(bytes -> {
                lent[0] = bytes;
                return bytes.clone();
            });
            assertThat(lent[0]).containsOnly((byte) 0);
            assertThat(new String(copy, StandardCharsets.UTF_8)).isEqualTo("pä🔑ss");
            try (Secret back = Secret.takingUtf8(copy).orElseThrow()) {
                assertThat(back.sameAs(secret)).isTrue();
            }
            assertThat(copy).containsOnly((byte) 0);
        }
        assertThat(Secret.takingUtf8(new byte[] {(byte) 0xc3, (byte) 0x28})).isEmpty();
        assertThatThrownBy(() -> Secret.taking(new char[] {'\ud83d'}).useUtf8(bytes -> bytes.length))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storeKeepsCopiesAndWipesWhatItReplaces() {
        SecretId id = SecretId.current("a", SecretUse.DATABASE);
        MemorySecretStore store = new MemorySecretStore();
        try (Secret own = Secret.taking("pw".toCharArray())) {
            store.put(id, own);
        }
        try (Secret found = store.find(id).orElseThrow()) {
            assertThat(new String(found.<char[]>use(char[]::clone))).isEqualTo("pw");
        }
        assertThat(store.holds(SecretId.next("a", SecretUse.DATABASE))).isFalse();
        store.remove(id);
        assertThat(store.find(id)).isEmpty();
        store.close();
    }
}
