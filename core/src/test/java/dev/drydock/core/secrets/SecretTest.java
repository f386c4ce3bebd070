package dev.drydock.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void storeKeepsCopiesAndWipesWhatItReplaces() {
        MemorySecretStore store = new MemorySecretStore();
        try (Secret own = Secret.taking("pw".toCharArray())) {
            store.put("a", own);
        }
        try (Secret found = store.find("a").orElseThrow()) {
            assertThat(new String(found.<char[]>use(char[]::clone))).isEqualTo("pw");
        }
        store.remove("a");
        assertThat(store.find("a")).isEmpty();
        store.close();
    }
}
