package dev.drydock.core.dialect.mysql.schema.ddl.order;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where columns go. The server first takes out what is dropped or moved, then puts in one after the other what
/// is added or moved.
public final class ColumnOrder {
    private final List<String> line;

    /// @param standing the columns that keep their places, in the order they have
    public ColumnOrder(List<String> standing) {
        line = new ArrayList<>(standing);
    }

    /// The clause that puts a column where `wanted` has it; nothing where a new one comes last anyway.
    public String place(String column, List<String> wanted, boolean fresh) {
        int at = wanted.indexOf(column);
        if (at == 0) {
            line.addFirst(column);
            return fresh && line.size() == 1 ? "" : " FIRST";
        }
        String left = wanted.get(at - 1);
        int found = line.indexOf(left);
        line.add(found + 1, column);
        return fresh && found == line.size() - 2 ? "" : " AFTER " + MysqlText.quoted(left);
    }

    /// The most columns that can stay where they are: the longest run of `now` that is in order in `wanted`.
    public static Set<String> steady(List<String> now, List<String> wanted) {
        List<String> kept = now.stream().filter(wanted::contains).toList();
        int[] best = new int[kept.size()];
        int[] before = new int[kept.size()];
        int last = -1;
        for (int i = 0; i < kept.size(); i++) {
            best[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (wanted.indexOf(kept.get(j)) < wanted.indexOf(kept.get(i)) && best[j] + 1 > best[i]) {
                    best[i] = best[j] + 1;
                    before[i] = j;
                }
            }
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        Set<String> steady = new HashSet<>();
        for (int i = last; i >= 0; i = before[i]) {
            steady.add(kept.get(i));
        }
        return steady;
    }
}
