package dev.drydock.core.plan.diff.align;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Nodes above each other that let the same tables through, from the top down, paired with those of the other
/// tree in their order: first what is quite the same, then what is alike.
final class Chain {
    /// Of the table of scores.
    private static final int MOST_CELLS = 1_000_000;

    private static final int SAME = 8;

    private final Matching matching;
    private final List<Integer> one;
    private final List<Integer> other;

    private Chain(Matching matching, List<Integer> one, List<Integer> other) {
        this.matching = matching;
        this.one = one;
        this.other = other;
    }

    static void pair(Matching matching, List<Integer> one, List<Integer> other) {
        new Chain(matching, one, other).run();
    }

    private void run() {
        int low = 0;
        int oneEnd = one.size();
        int otherEnd = other.size();
        while (low < oneEnd && low < otherEnd && same(low, low)) {
            matching.pair(one.get(low), other.get(low));
            low++;
        }
        while (oneEnd > low && otherEnd > low && same(oneEnd - 1, otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
            matching.pair(one.get(oneEnd), other.get(otherEnd));
        }
        if ((long) (oneEnd - low) * (otherEnd - low) <= MOST_CELLS) {
            weigh(low, oneEnd, low, otherEnd);
        } else {
            follow(low, oneEnd, low, otherEnd);
        }
    }

    private boolean same(int i, int j) {
        return score(one.get(i), other.get(j)) == SAME;
    }

    /// The best sum of scores of pairs in order.
    private void weigh(int oneLow, int oneEnd, int otherLow, int otherEnd) {
        int rows = oneEnd - oneLow;
        int columns = otherEnd - otherLow;
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int score = score(one.get(oneLow + i), other.get(otherLow + j));
                int paired = score == 0 ? 0 : score + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            int score = score(one.get(oneLow + i), other.get(otherLow + j));
            if (score > 0 && best[i][j] == score + best[i + 1][j + 1]) {
                matching.pair(one.get(oneLow + i++), other.get(otherLow + j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /// For chains too long to weigh: each with the next that is quite the same, not further away than a window.
    private void follow(int oneLow, int oneEnd, int otherLow, int otherEnd) {
        int window = Math.max(1, MOST_CELLS / (oneEnd - oneLow));
        int j = otherLow;
        for (int i = oneLow; i < oneEnd && j < otherEnd; i++) {
            int found = j;
            int end = Math.min(otherEnd, j + window);
            while (found < end && !same(i, found)) {
                found++;
            }
            if (found < end) {
                matching.pair(one.get(i), other.get(found));
                j = found + 1;
            }
        }
    }

    private int score(int x, int y) {
        Tree before = matching.before;
        Tree after = matching.after;
        NodeShape was = before.shape[x];
        NodeShape is = after.shape[y];
        if (!matching.free(x, y) || was.named() != is.named()) {
            return 0;
        }
        if (before.self[x] == after.self[y] && was.equals(is)) {
            return SAME;
        }
        if (was.named()) {
            return 0;
        }
        if (was.kind().equals(is.kind())) {
            return 6;
        }
        if (before.joins(x) != after.joins(y)) {
            return 0;
        }
        String type = before.plan.node(x).operator().type();
        String other = after.plan.node(y).operator().type();
        return type.equals(other) ? 5 : before.joins(x) ? 3 : shareWord(type, other) ? 3 : 0;
    }

    /// `Sort` and `Incremental Sort`.
    private static boolean shareWord(String type, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(type.split("\\W+")));
        words.retainAll(Arrays.asList(other.split("\\W+")));
        return words.stream().anyMatch(word -> word.length() > 2);
    }
}
