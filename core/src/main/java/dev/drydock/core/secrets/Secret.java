package dev.drydock.core.secrets;

import java.util.Arrays;
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

    /// An independent copy that must be closed on its own.
    public synchronized Secret copy() {
        return new Secret(live().clone());
    }

    /// Lends the characters for the duration of the call; the borrower must not keep the array.
    public synchronized <T> T use(Function<char[], T> borrower) {
        return borrower.apply(live());
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
