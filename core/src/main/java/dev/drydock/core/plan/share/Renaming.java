package dev.drydock.core.plan.share;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which pseudonym stands for which name. The same name has the same pseudonym everywhere, and no pseudonym is
/// a name or a literal of the plan itself.
final class Renaming {
    /// What a name is, as far as it can be told.
    enum Role {
        SCHEMA("schema"),
        TABLE("table"),
        INDEX("index"),
        ALIAS("alias"),
        COLUMN("column"),
        FUNCTION("function"),
        NAME("name"),
        TEXT("text"),
        NUMBER("n");

        private final String stem;

        Role(String stem) {
            this.stem = stem;
        }
    }

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<Role, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param taken words of the plan, in lower case: none of them becomes a pseudonym
    Renaming(Set<String> taken) {
        this.taken.addAll(taken);
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }

    /// The pseudonym of a name; its role counts when it is seen first.
    String name(Role role, String name) {
        return names.computeIfAbsent(name, n -> fresh(role));
    }

    String text(String literal) {
        return texts.computeIfAbsent(literal, t -> fresh(Role.TEXT));
    }

    String number(String literal) {
        return numbers.computeIfAbsent(literal, n -> fresh(Role.NUMBER));
    }

    private String fresh(Role role) {
        String made;
        do {
            made = role.stem + "_" + counts.merge(role, 1, Integer::sum);
        } while (!taken.add(made.toLowerCase(Locale.ROOT)));
        return made;
    }
}
