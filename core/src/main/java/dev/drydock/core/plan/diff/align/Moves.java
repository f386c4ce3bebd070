package dev.drydock.core.plan.diff.align;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Pairs that stand in different places: below another union, in another group of joins, in a query of another
/// kind. Another order within a group of joins is no move.
final class Moves {
    private final Matching matching;
    private final Regions before;
    private final Regions after;
    /// Per node the nearest node above that has a pair.
    private final int[] aboveBefore;
    private final int[] aboveAfter;
    /// Per node the place it stands in, as far as the other tree has it too.
    private final int[] placeBefore;
    private final int[] placeAfter;

    private Moves(Aligned aligned) {
        this.matching = aligned.matching();
        this.before = aligned.regionsBefore;
        this.after = aligned.regionsAfter;
        this.aboveBefore = above(matching.before, matching::after);
        this.aboveAfter = above(matching.after, matching::before);
        this.placeBefore = places(before, id -> matching.after.branches(matching.after(id)));
        this.placeAfter = places(after, id -> matching.before.branches(matching.before(id)));
    }

    private static int[] above(Tree tree, IntUnaryOperator pair) {
        int[] above = new int[tree.size + 1];
        for (int id = 2; id <= tree.size; id++) {
            int parent = tree.parent(id);
            above[id] = pair.applyAsInt(parent) == 0 ? above[parent] : parent;
        }
        return above;
    }

    private static int[] places(Regions regions, IntPredicate shared) {
        int[] places = new int[regions.tree().size + 1];
        for (int id = 1; id < places.length; id++) {
            int place = regions.place(id);
            places[id] = place == 0 || shared.test(place) ? place : places[place];
        }
        return places;
    }

    /// Marks the highest node of each part that moved.
    ///
    /// @return whether any is new
    static boolean mark(Aligned aligned) {
        return new Moves(aligned).mark();
    }

    private boolean mark() {
        boolean any = false;
        Tree tree = matching.before;
        boolean[] within = new boolean[tree.size + 1];
        for (int id = 1; id <= tree.size; id++) {
            int there = matching.after(id);
            if (there != 0 && !tree.indexPart[id]) {
                int above = aboveBefore[id];
                boolean known = matching.movedBefore(id);
                boolean along = within[above] && matching.after(above) == aboveAfter[there];
                boolean moved = !known && !along && !samePlace(id, there);
                if (moved) {
                    matching.moved(id);
                }
                any |= moved;
                within[id] = along || moved || known;
            }
        }
        return any;
    }

    private boolean samePlace(int id, int there) {
        int was = placeBefore[id];
        int is = placeAfter[there];
        return (was == 0 || is == 0)
                ? was == is
                : after.region(matching.after(was)) == is || before.region(matching.before(is)) == was;
    }
}
