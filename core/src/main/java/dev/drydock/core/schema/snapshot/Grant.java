package dev.drydock.core.schema.snapshot;

import java.util.Comparator;

/// One privilege of one role.
///
/// @param grantee `""` for everybody (`PUBLIC`)
/// @param privilege in the words of GRANT; `NONE` marks a role whose built-in rights were all taken
public record Grant(String grantee, String privilege, boolean grantable) implements Comparable<Grant> {
    public static final String NONE = "NONE";

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::grantee).thenComparing(Grant::privilege).thenComparing(Grant::grantable);

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
