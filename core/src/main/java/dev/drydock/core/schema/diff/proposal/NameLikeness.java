package dev.drydock.core.schema.diff.proposal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How like two names are, 0 to 1: by their letters, and by their words in any order.
final class NameLikeness {
    private static final int SHORT = 3;
    private static final double CONTAINED = 0.7;

    private NameLikeness() {}

    static double of(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        String plain = String.join("", first);
        String same = String.join("", second);
        if (plain.equals(same)) {
            return 1;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        double words = (double) shared.size() / all.size();
        boolean contained =
                Math.min(plain.length(), same.length()) > SHORT && (plain.contains(same) || same.contains(plain));
        return Math.max(Math.max(words, letters(plain, same)), contained ? CONTAINED : 0);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// One less the share of letters that have to be changed.
    private static double letters(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 0 : 1 - (double) row[other.length()] / longest;
    }
}
