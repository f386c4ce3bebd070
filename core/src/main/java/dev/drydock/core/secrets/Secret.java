package dev.drydock.core.secrets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// A password or key in memory. [#close] wipes it; using it afterwards is a bug and throws. Never printed. Any
/// thread.
public final class Secret implements AutoCloseable {
    private final char[] characters;
    private boolean wiped;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /// Takes ownership of `characters`: they are wiped with this secret.
    public static Secret taking(char[] characters) {
        return new Secret(characters);
    }

    /// Reads UTF-8 and wipes `bytes`; empty when they are none.
    public static Optional<Secret> takingUtf8(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        try {
            boolean read = !StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes), text, true)
                    .isError();
            return read ? Optional.of(new Secret(Arrays.copyOf(text.array(), text.position()))) : Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    /// An independent copy that must be closed on its own.
    public synchronized Secret copy() {
        return new Secret(live().clone());
    }

    /// Lends the characters for the duration of the call; the borrower must not keep the array.
    public synchronized <T> T use(Function<char[], T> borrower) {
        return borrower.apply(live());
    }

    /// The same as UTF-8; the bytes are wiped when the call ends.
    ///
    /// @throws IllegalArgumentException for half a surrogate pair, which UTF-8 cannot say
    public synchronized <T> T useUtf8(Function<byte[], T> borrower) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        byte[] room = new byte[Math.multiplyExact(live().length, 4)];
        byte[] bytes = new byte[0];
        try {
            ByteBuffer into = ByteBuffer.wrap(room);
            var end = encoder.encode(CharBuffer.wrap(live()), into, true);
            if (end.isError()) {
                end.throwException();
            }
            bytes = Arrays.copyOf(room, into.position());
            return borrower.apply(bytes);
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("not a text", half);
        } finally {
            Arrays.fill(room, (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// In characters.
    public synchronized int length() {
        return live().length;
    }

    public boolean sameAs(Secret other) {
        return useUtf8(mine -> other.useUtf8(theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        wiped = true;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }

    private char[] live() {
        if (wiped) {
            throw new IllegalStateException("secret used after it was wiped");
        }
        return characters;
    }
}
