package dev.drydock.core.workspace.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Packs a text into bytes and back without loss, lone surrogates included. The first byte says how.
final class TextCodec {
    /// What unpacking may grow to; a tampered file must not fill the memory.
    static final int CAP_BYTES = 512 * 1024 * 1024;

    private static final int WIDE = 1;
    private static final int DEFLATED = 2;
    private static final int DEFLATE_FROM_BYTES = 1024;

    private TextCodec() {}

    static byte[] pack(String text) {
        byte[] narrow = text.getBytes(StandardCharsets.UTF_8);
        boolean wide = !new String(narrow, StandardCharsets.UTF_8).equals(text);
        byte[] plain = wide ? units(text) : narrow;
        int flags = wide ? WIDE : 0;
        return plain.length < DEFLATE_FROM_BYTES ? plain(flags, plain) : deflated(flags | DEFLATED, plain);
    }

    /// Empty when the bytes are not what [#pack] makes.
    static Optional<String> unpack(byte[] packed) {
        if (packed.length == 0 || (packed[0] & ~(WIDE | DEFLATED)) != 0) {
            return Optional.empty();
        }
        boolean wide = (packed[0] & WIDE) != 0;
        byte[] rest = Arrays.copyOfRange(packed, 1, packed.length);
        Optional<byte[]> bytes = (packed[0] & DEFLATED) != 0 ? inflate(rest) : Optional.of(rest);
        return bytes.filter(read -> !wide || read.length % 2 == 0)
                .map(read -> wide ? text(read) : new String(read, StandardCharsets.UTF_8));
    }

    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(text.length(), 2));
        units.asCharBuffer().put(text);
        return units.array();
    }

    private static String text(byte[] units) {
        return ByteBuffer.wrap(units).asCharBuffer().toString();
    }

    private static byte[] plain(int flags, byte[] bytes) {
        byte[] packed = new byte[bytes.length + 1];
        packed[0] = (byte) flags;
        System.arraycopy(bytes, 0, packed, 1, bytes.length);
        return packed;
    }

    private static byte[] deflated(int flags, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        out.write(flags);
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[64 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static Optional<byte[]> inflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes);
            byte[] buffer = new byte[64 * 1024];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 || out.size() > CAP_BYTES - read) {
                    return Optional.empty();
                }
                out.write(buffer, 0, read);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException tampered) {
            return Optional.empty();
        }
    }
}
