package dev.drydock.core.secrets.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.secrets.Secret;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VaultKeyTest {
    @Test
    void closedKeyIsZero() {
        VaultKey key = VaultKey.of(
                Secret.taking("correct horse".toCharArray()), KdfCost.FLOOR, new byte[VaultHeader.SALT_BYTES]);
        byte[] before = key.hash(new byte[] {1});
        key.close();
        assertThat(key.hash(new byte[] {1}))
                .isNotEqualTo(before)
                .isEqualTo(HexFormat.of().parseHex("3d7afb663124ecbf2c953f863d4fc8796eeb2d372b64aad58697ec5264649cdb"));
    }
}
