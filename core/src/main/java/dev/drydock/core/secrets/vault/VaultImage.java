package dev.drydock.core.secrets.vault;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A vault as it stands in its file. Nothing in it may be believed before [#provedBy]: until then it is only
/// well-formed.
///
/// @param generation counts the writes
/// @param proof keyed hash of everything before it
@SuppressWarnings("ArrayRecordComponent")
record VaultImage(VaultHeader header, long generation, List<VaultRecord> records, byte[] proof) {
    static final int MOST_RECORDS = 10_000;
    private static final int COUNTS_BYTES = 12;

    VaultImage {
        records = List.copyOf(records);
    }

    /// @throws FaultException VAULT_DAMAGED, VAULT_NEWER or VAULT_COST
    static VaultImage read(byte[] file, String path) throws FaultException {
        ByteBuffer in = ByteBuffer.wrap(file);
        VaultHeader header = VaultHeader.read(in, path);
        try {
            long generation = in.getLong();
            int count = in.getInt();
            if (generation < 1 || count < 0 || count > MOST_RECORDS) {
                throw SecretRule.VAULT_DAMAGED.refusal(path);
            }
            List<VaultRecord> records = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                records.add(VaultRecord.read(in));
            }
            byte[] proof = new byte[VaultHeader.HASH_BYTES];
            in.get(proof);
            if (in.hasRemaining()) {
                throw SecretRule.VAULT_DAMAGED.refusal(path);
            }
            return new VaultImage(header, generation, records, proof);
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw SecretRule.VAULT_DAMAGED.refusal(path, malformed);
        }
    }

    static VaultImage of(VaultHeader header, long generation, List<VaultRecord> records, VaultKey key) {
        return new VaultImage(header, generation, records, key.hash(content(header, generation, records)));
    }

    /// Whether every byte is as it was when the vault was last written with this key.
    boolean provedBy(VaultKey key) {
        return MessageDigest.isEqual(key.hash(content(header, generation, records)), proof);
    }

    Optional<VaultRecord> record(SecretId id) {
        return records.stream().filter(record -> record.id().equals(id)).findFirst();
    }

    /// The other records, in their order.
    List<VaultRecord> without(SecretId id) {
        return records.stream().filter(record -> !record.id().equals(id)).toList();
    }

    byte[] bytes() {
        byte[] content = content(header, generation, records);
        return ByteBuffer.allocate(content.length + proof.length)
                .put(content)
                .put(proof)
                .array();
    }

    private static byte[] content(VaultHeader header, long generation, List<VaultRecord> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.bytes());
        out.writeBytes(ByteBuffer.allocate(COUNTS_BYTES)
                .putLong(generation)
                .putInt(records.size())
                .array());
        records.forEach(record -> out.writeBytes(record.bytes()));
        return out.toByteArray();
    }
}
