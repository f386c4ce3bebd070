package dev.drydock.core.query.export;

import dev.drydock.core.query.result.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Member names for the columns of a result, none lost and none twice: the second `id` becomes `id_2`, or the
/// next number that no column has.
final class JsonNames {
    private JsonNames() {}

    static List<String> of(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> taken.add(column.name()));
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String name = column.name();
            for (int number = 2; !used.add(name); number++) {
                String candidate = column.name() + "_" + number;
                name = taken.contains(candidate) ? name : candidate;
            }
            names.add(name);
        }
        return names;
    }
}
