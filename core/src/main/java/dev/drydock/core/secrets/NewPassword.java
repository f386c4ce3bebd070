package dev.drydock.core.secrets;

import java.security.SecureRandom;

/// Makes passwords: 32 characters out of 64, 192 bits. Letters, digits, `-` and `_` alone, which no shell, URL
/// or properties file reads in its own way.
public final class NewPassword {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /// Characters of each.
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    /// The caller closes it.
    public static Secret generate() {
        char[] characters = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            characters[i] = ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()));
        }
        return Secret.taking(characters);
    }
}
