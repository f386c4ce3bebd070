package dev.drydock.app.command;

import java.util.Locale;

/// How well typed text fits a title: at its start, at the start of a word, inside, or letter by letter in
/// order.
final class Match {
    static final int NONE = -1;

    private Match() {}

    static int score(String typed, String title) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String text = title.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || text.startsWith(wanted)) {
            return 100;
        }
        int at = text.indexOf(wanted);
        if (at > 0) {
            return Character.isLetterOrDigit(text.charAt(at - 1)) ? 60 : 80;
        }
        return inOrder(wanted, text) ? 40 : NONE;
    }

    private static boolean inOrder(String wanted, String text) {
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (c == ' ') {
                continue;
            }
            at = text.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
