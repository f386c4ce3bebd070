package dev.drydock.core.pool.server;

import java.util.OptionalInt;

/// How many connections a server has room for, and for whom.
///
/// @param maximum of the whole server
/// @param reserved kept back for superusers and other privileged roles
/// @param used by everybody, ours included
/// @param roleLimit for our role; empty = none
/// @param databaseLimit for our database; empty = none
public record Capacity(
        int maximum,
        int reserved,
        int used,
        OptionalInt roleLimit,
        int usedByRole,
        OptionalInt databaseLimit,
        int usedByDatabase) {
    /// Which bound is met first.
    public enum Bound {
        SERVER,
        ROLE,
        DATABASE
    }

    /// Connections that we could still open; never negative.
    public int free() {
        return Math.max(0, Math.min(ofServer(), Math.min(ofRole(), ofDatabase())));
    }

    public Bound tightest() {
        if (ofRole() < ofServer() && ofRole() <= ofDatabase()) {
            return Bound.ROLE;
        }
        return ofDatabase() < ofServer() ? Bound.DATABASE : Bound.SERVER;
    }

    private int ofServer() {
        return maximum - reserved - used;
    }

    private int ofRole() {
        return roleLimit.isPresent() ? roleLimit.getAsInt() - usedByRole : Integer.MAX_VALUE;
    }

    private int ofDatabase() {
        return databaseLimit.isPresent() ? databaseLimit.getAsInt() - usedByDatabase : Integer.MAX_VALUE;
    }
}
