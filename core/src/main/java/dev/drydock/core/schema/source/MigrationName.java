package dev.drydock.core.schema.source;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a migration says, after Flyway's convention (documentation, Migrations, naming):
/// `V2_1__text.sql`, `R__text.sql`, `U2_1__text.sql`, `B2_1__text.sql`.
///
/// @param version its numbers; empty for a repeatable one
record MigrationName(Role role, List<BigInteger> version, String description) {
    private static final Pattern NAME =
            Pattern.compile("(?:([VUB])([0-9]+(?:[._][0-9]+)*)|(R))__(.*)\\.sql", Pattern.CASE_INSENSITIVE);

    /// Missing numbers count as 0: 2 is 2.0.
    static final Comparator<MigrationName> ORDER = (one, other) -> {
        int length = Math.max(one.version.size(), other.version.size());
        for (int i = 0; i < length; i++) {
            int order = one.number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /// What a file is for.
    enum Role {
        VERSIONED,
        REPEATABLE,
        UNDO,
        BASELINE
    }

    static Optional<MigrationName> of(String fileName) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        if (name.group(3) != null) {
            return Optional.of(new MigrationName(Role.REPEATABLE, List.of(), name.group(4)));
        }
        Role role = switch (name.group(1)) {
            case "U", "u" -> Role.UNDO;
            case "B", "b" -> Role.BASELINE;
            default -> Role.VERSIONED;
        };
        List<BigInteger> version = Arrays.stream(name.group(2).split("[._]", -1))
                .map(BigInteger::new)
                .toList();
        return Optional.of(new MigrationName(role, version, name.group(4)));
    }

    private BigInteger number(int place) {
        return place < version.size() ? version.get(place) : BigInteger.ZERO;
    }
}
