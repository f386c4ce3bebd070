package dev.drydock.core.secrets.vault;

import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretId.Slot;
import dev.drydock.core.secrets.SecretUse;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One sealed secret. Its id is in the clear, so that what is kept can be listed while the vault is locked.
///
/// @param sealed cipher text and tag
@SuppressWarnings("ArrayRecordComponent")
record VaultRecord(SecretId id, byte[] nonce, byte[] sealed) {
    static final int MOST_SEALED_BYTES = 64 * 1024;
    private static final int MOST_ID_BYTES = 1024;

    /// How a record says what it is for. Never change a code: files hold them.
    static byte code(SecretUse use) {
        return switch (use) {
            case DATABASE -> 1;
            case TLS_KEY -> 2;
            case SSH -> 3;
            case SSH_JUMP -> 4;
        };
    }

    static byte code(Slot slot) {
        return switch (slot) {
            case CURRENT -> 1;
            case NEXT -> 2;
        };
    }

    boolean fits() {
        return sealed.length <= MOST_SEALED_BYTES && profile().length <= MOST_ID_BYTES;
    }

    /// @throws BufferUnderflowException when the file ends inside
    /// @throws IllegalArgumentException when it is no record
    static VaultRecord read(ByteBuffer in) {
        int idBytes = Short.toUnsignedInt(in.getShort());
        if (idBytes > MOST_ID_BYTES) {
            throw new IllegalArgumentException("id of " + idBytes + " bytes");
        }
        String profile = new String(take(in, idBytes), StandardCharsets.UTF_8);
        byte use = in.get();
        byte slot = in.get();
        SecretId id = new SecretId(profile, use(use), slot(slot));
        byte[] nonce = take(in, VaultKey.NONCE_BYTES);
        int sealedBytes = in.getInt();
        if (sealedBytes < VaultKey.TAG_BYTES || sealedBytes > MOST_SEALED_BYTES) {
            throw new IllegalArgumentException("record of " + sealedBytes + " bytes");
        }
        return new VaultRecord(id, nonce, take(in, sealedBytes));
    }

    byte[] bytes() {
        byte[] profile = profile();
        return ByteBuffer.allocate(2 + profile.length + 2 + nonce.length + 4 + sealed.length)
                .putShort((short) profile.length)
                .put(profile)
                .put(code(id.use()))
                .put(code(id.slot()))
                .put(nonce)
                .putInt(sealed.length)
                .put(sealed)
                .array();
    }

    private byte[] profile() {
        return id.profileId().getBytes(StandardCharsets.UTF_8);
    }

    private static SecretUse use(byte code) {
        return Arrays.stream(SecretUse.values())
                .filter(use -> code(use) == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("use " + code));
    }

    private static Slot slot(byte code) {
        return Arrays.stream(Slot.values())
                .filter(slot -> code(slot) == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("slot " + code));
    }

    private static byte[] take(ByteBuffer in, int count) {
        if (count > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
