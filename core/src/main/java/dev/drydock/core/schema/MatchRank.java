package dev.drydock.core.schema;

import java.util.Locale;

/// How well a filter finds one name. Made once per name so that a keystroke allocates nothing.
///
/// @param lower the name in lower case
/// @param starts bit i is set when a word of the name starts at character i; words after character 63 do not
///     count
/// @param letters which characters the name holds, as [#letters] folds them
record MatchRank(String lower, long starts, long letters) {
    /// Number of ranks; this value means "not found".
    static final int COUNT = 5;

    private static final int WORD_LIMIT = 64;

    static MatchRank of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        long starts = 0;
        // Lower case of a few letters is longer than the letter: positions then mean nothing.
        if (lower.length() == name.length()) {
            for (int i = 0; i < Math.min(name.length(), WORD_LIMIT); i++) {
                if (startsWord(name, i)) {
                    starts |= 1L << i;
                }
            }
        }
        return new MatchRank(lower, starts, letters(lower));
    }

    /// The characters of a text folded into 64 bits: a text that lacks a bit of another cannot contain it.
    static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /// 0 is best; [#COUNT] is "not found". `wanted` is in lower case; `wantedLetters` are its [#letters].
    int rank(String wanted, long wantedLetters) {
        if ((wantedLetters & ~letters) != 0) {
            return COUNT;
        }
        int at = lower.indexOf(wanted);
        if (at == 0) {
            return wanted.length() == lower.length() ? 0 : 1;
        }
        if (at > 0 && anyStart(wanted, at)) {
            return 2;
        }
        if (wanted.length() > 1 && humps(wanted)) {
            return 3;
        }
        return at > 0 ? 4 : COUNT;
    }

    private boolean anyStart(String wanted, int first) {
        for (int at = first; at >= 0; at = lower.indexOf(wanted, at + 1)) {
            if (isStart(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether `wanted` is made of beginnings of words in their order. Keeps the set of all positions the last
    /// character may have matched, so that the time is linear in both lengths whatever the name.
    private boolean humps(String wanted) {
        long reached = starts & places(wanted.charAt(0));
        for (int i = 1; i < wanted.length() && reached != 0; i++) {
            long later = -1L << Long.numberOfTrailingZeros(reached) << 1;
            reached = (((reached << 1) & ~starts) | (starts & later)) & places(wanted.charAt(i));
        }
        return reached != 0;
    }

    private long places(char wanted) {
        long places = 0;
        for (int i = Math.min(lower.length(), WORD_LIMIT) - 1; i >= 0; i--) {
            places = (places << 1) | (lower.charAt(i) == wanted ? 1 : 0);
        }
        return places;
    }

    private boolean isStart(int at) {
        return at < WORD_LIMIT && ((starts >>> at) & 1) != 0;
    }

    private static boolean startsWord(String name, int at) {
        char here = name.charAt(at);
        if (!Character.isLetterOrDigit(here)) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = name.charAt(at - 1);
        return !Character.isLetterOrDigit(before)
                || (Character.isUpperCase(here) && !Character.isUpperCase(before))
                || (Character.isDigit(here) && !Character.isDigit(before));
    }
}
