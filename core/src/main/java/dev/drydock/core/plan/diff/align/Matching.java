package dev.drydock.core.plan.diff.align;

import java.util.Arrays;

/// Which node of one tree is which node of the other, by id; 0 for none.
public final class Matching {
    final Tree before;
    final Tree after;
    private final int[] toAfter;
    private final int[] toBefore;
    private final boolean[] movedBefore;
    private final boolean[] movedAfter;

    Matching(Tree before, Tree after) {
        this(before, after, new int[][] {new int[before.size + 1], new int[after.size + 1]}, new boolean[][] {
            new boolean[before.size + 1], new boolean[after.size + 1]
        });
    }

    private Matching(Tree before, Tree after, int[][] pairs, boolean[][] moved) {
        this.before = before;
        this.after = after;
        this.toAfter = pairs[0];
        this.toBefore = pairs[1];
        this.movedBefore = moved[0];
        this.movedAfter = moved[1];
    }

    /// The same pairs, seen from the other side.
    Matching flipped() {
        return new Matching(
                /* before= */ after,
                /* after= */ before,
                new int[][] {toBefore, toAfter},
                new boolean[][] {movedAfter, movedBefore});
    }

    void pair(int one, int other) {
        toAfter[one] = other;
        toBefore[other] = one;
    }

    public Tree before() {
        return before;
    }

    public Tree after() {
        return after;
    }

    public int after(int one) {
        return toAfter[one];
    }

    public int before(int other) {
        return toBefore[other];
    }

    boolean free(int one, int other) {
        return toAfter[one] == 0 && toBefore[other] == 0;
    }

    /// It and all below it stand elsewhere.
    void moved(int one) {
        movedBefore[one] = true;
        movedAfter[toAfter[one]] = true;
    }

    /// Whether it is the highest node of a part that stands elsewhere in the plan after.
    public boolean movedBefore(int one) {
        return movedBefore[one];
    }

    boolean movedAfter(int other) {
        return movedAfter[other];
    }

    /// Forgets the pairs, not what has moved.
    void clear() {
        Arrays.fill(toAfter, 0);
        Arrays.fill(toBefore, 0);
    }
}
