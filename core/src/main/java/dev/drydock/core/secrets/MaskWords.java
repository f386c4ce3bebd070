package dev.drydock.core.secrets;

import java.util.ArrayList;
import java.util.List;

/// The words without which a text holds no secret that [SecretMask] could find. One look at most characters, so
/// that a statement of 50 MB is not held up.
final class MaskWords {
    private static final List<String> WORDS = List.of(
            "password",
            "passwort",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "api_key",
            "apikey",
            "access_key",
            "accesskey",
            "private_key",
            "privatekey",
            "account_key",
            "accountkey",
            "credential",
            "identified",
            "://",
            "crypt",
            "hmac",
            "pragma",
            "attach",
            "dblink",
            "gen_salt",
            "digest");
    private static final int ASCII = 128;
    private static final List<List<String>> BY_FIRST = byFirst();

    private MaskWords() {}

    private static List<List<String>> byFirst() {
        List<List<String>> lists = new ArrayList<>();
        for (int first = 0; first < ASCII; first++) {
            String start = String.valueOf((char) first);
            lists.add(WORDS.stream()
                    .filter(word -> word.regionMatches(true, 0, start, 0, 1))
                    .toList());
        }
        return List.copyOf(lists);
    }

    /// In upper case, in lower case, and inside longer words too.
    static boolean anyIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            if (first < ASCII) {
                List<String> words = BY_FIRST.get(first);
                for (int i = 0; i < words.size(); i++) {
                    String word = words.get(i);
                    if (text.regionMatches(true, at, word, 0, word.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
