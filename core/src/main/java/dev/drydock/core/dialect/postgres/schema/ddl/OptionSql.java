package dev.drydock.core.dialect.postgres.schema.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Storage parameters and the like.
final class OptionSql {
    private OptionSql() {}

    /// SET and RESET clauses.
    static List<String> changes(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> clauses = new ArrayList<>();
        SortedMap<String, String> set = new TreeMap<>(after);
        set.entrySet().removeIf(option -> option.getValue().equals(before.get(option.getKey())));
        if (!set.isEmpty()) {
            clauses.add("SET (" + Names.options(set) + ")");
        }
        List<String> gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .toList();
        if (!gone.isEmpty()) {
            clauses.add("RESET (" + String.join(", ", gone) + ")");
        }
        return clauses;
    }
}
