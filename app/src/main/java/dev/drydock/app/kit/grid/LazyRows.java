package dev.drydock.app.kit.grid;

import javafx.collections.ObservableListBase;

/// The table's items: row numbers only, none of them stored.
final class LazyRows extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    /// Rows come or go at the end. A table counts in int: what lies beyond is not shown.
    void resize(long rows) {
        int wanted = (int) Math.min(rows, Integer.MAX_VALUE - 8);
        if (wanted == size) {
            return;
        }
        beginChange();
        if (wanted > size) {
            int before = size;
            size = wanted;
            nextAdd(before, wanted);
        } else {
            // A shrinking list means another result: told as a removal of the tail without making a list of it.
            java.util.List<Integer> gone = java.util.stream.IntStream.range(wanted, Math.min(size, wanted + 1))
                    .boxed()
                    .toList();
            size = wanted;
            nextRemove(wanted, gone);
        }
        endChange();
    }
}
