package dev.drydock.app.kit.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the pages around what is in sight and asks the source for the others. FX thread only.
final class PageCache {
    static final int PAGE_ROWS = 200;
    private static final int PAGES = 40;

    private final GridSource source;
    private final Runnable whenRead;
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, List<List<GridCell>>> pages = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<List<GridCell>>> eldest) {
            return size() > PAGES;
        }
    };

    PageCache(GridSource source, Runnable whenRead) {
        this.source = source;
        this.whenRead = whenRead;
    }

    /// The row if it is here; otherwise empty, and `whenRead` runs once it came.
    Optional<List<GridCell>> row(long index) {
        long page = index / PAGE_ROWS;
        int offset = (int) (index % PAGE_ROWS);
        List<List<GridCell>> rows = pages.get(page);
        if (rows != null && offset < rows.size()) {
            return Optional.of(rows.get(offset));
        }
        ask(page);
        List<List<GridCell>> now = pages.get(page);
        return now != null && offset < now.size() ? Optional.of(now.get(offset)) : Optional.empty();
    }

    private void ask(long page) {
        if (asked.add(page)) {
            List<List<GridCell>> have = pages.getOrDefault(page, List.of());
            source.read(page * PAGE_ROWS + have.size(), PAGE_ROWS - have.size(), rows -> {
                asked.remove(page);
                if (rows.isEmpty()) {
                    return;
                }
                List<List<GridCell>> joined = new ArrayList<>(have);
                joined.addAll(rows);
                pages.put(page, List.copyOf(joined));
                whenRead.run();
            });
        }
    }
}
