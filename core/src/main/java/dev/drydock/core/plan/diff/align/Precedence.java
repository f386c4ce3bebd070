package dev.drydock.core.plan.diff.align;

/// Which of two trees is aligned to the other, so that both directions give the same pairs. Looks at no names.
final class Precedence {
    private Precedence() {}

    static int of(Tree one, Tree other) {
        int order = Integer.compare(one.size, other.size);
        for (int id = 1; order == 0 && id <= one.size; id++) {
            order = Integer.compare(one.parent(id), other.parent(id));
            order = order == 0 ? one.shape[id].kind().compareTo(other.shape[id].kind()) : order;
            order = order == 0 ? one.shape[id].joinType().compareTo(other.shape[id].joinType()) : order;
        }
        return order;
    }
}
