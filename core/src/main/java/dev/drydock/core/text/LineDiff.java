package dev.drydock.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Two texts line by line, side by side, by their longest common subsequence. Where the differing middle is
/// very long, it is taken as one change. Pure, any thread.
public final class LineDiff {
    private static final long MOST_CELLS = 4_000_000;

    private LineDiff() {}

    /// One line of the pair: of both texts when they agree, or changed; of one when only that has it.
    ///
    /// @param left 0-based number of the line on that side
    public record Row(OptionalInt left, OptionalInt right, boolean same) {}

    /// Lines that changed stand beside each other as far as there are as many.
    public static List<Row> of(List<String> left, List<String> right) {
        int start = 0;
        while (start < left.size() && start < right.size() && left.get(start).equals(right.get(start))) {
            start++;
        }
        int leftEnd = left.size();
        int rightEnd = right.size();
        while (leftEnd > start && rightEnd > start && left.get(leftEnd - 1).equals(right.get(rightEnd - 1))) {
            leftEnd--;
            rightEnd--;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            rows.add(same(i, i));
        }
        middle(left.subList(start, leftEnd), right.subList(start, rightEnd), start, rows);
        for (int i = leftEnd, j = rightEnd; i < left.size(); i++, j++) {
            rows.add(same(i, j));
        }
        return rows;
    }

    private static void middle(List<String> left, List<String> right, int offset, List<Row> rows) {
        int[][] common = lengths(left, right);
        int i = 0;
        int j = 0;
        while (common.length > 0 && i < left.size() && j < right.size()) {
            int fromLeft = i;
            int fromRight = j;
            while (i < left.size() && j < right.size() && !left.get(i).equals(right.get(j))) {
                if (common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            boolean met = i < left.size() && j < right.size();
            changed(
                    offset + fromLeft,
                    offset + (met ? i : left.size()),
                    offset + fromRight,
                    offset + (met ? j : right.size()),
                    rows);
            if (!met) {
                return;
            }
            rows.add(same(offset + i++, offset + j++));
        }
        changed(offset + i, offset + left.size(), offset + j, offset + right.size(), rows);
    }

    /// Lengths of common subsequences from each pair of places on; empty when the table would be too large.
    private static int[][] lengths(List<String> left, List<String> right) {
        if ((left.size() + 1L) * (right.size() + 1L) > MOST_CELLS) {
            return new int[0][];
        }
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void changed(int left, int leftEnd, int right, int rightEnd, List<Row> rows) {
        for (int i = left, j = right; i < leftEnd || j < rightEnd; i++, j++) {
            rows.add(new Row(
                    i < leftEnd ? OptionalInt.of(i) : OptionalInt.empty(),
                    j < rightEnd ? OptionalInt.of(j) : OptionalInt.empty(),
                    false));
        }
    }

    private static Row same(int left, int right) {
        return new Row(OptionalInt.of(left), OptionalInt.of(right), true);
    }
}
