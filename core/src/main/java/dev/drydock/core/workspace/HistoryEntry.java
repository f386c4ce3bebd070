package dev.drydock.core.workspace;

import dev.drydock.core.connect.Environment;
import java.time.Duration;
import java.time.Instant;

/// One executed statement. Secrets in `sql` and `message` are masked before anything is stored.
///
/// @param id given by [History#record]; 0 before; grows with time
/// @param profileId `""` for an ad-hoc connection
/// @param rows returned or affected, -1 when not known
/// @param sqlState `""` unless it failed
/// @param message the server's own words when it failed, else `""`
/// @param sql at most [History#SQL_CAP] characters are kept; see `sqlCharacters`
/// @param sqlCharacters length of what was executed; more than `sql` holds when it was cut
public record HistoryEntry(
        long id,
        String profileId,
        String profileName,
        Environment environment,
        Instant started,
        Duration elapsed,
        long rows,
        Ending ending,
        String sqlState,
        String message,
        String sql,
        int sqlCharacters) {
    public enum Ending {
        DONE,
        FAILED,
        CANCELLED,
        /// The connection was lost before the server's answer: what the statement changes may have been
        /// changed.
        UNKNOWN
    }

    /// An entry that is not stored yet.
    public static HistoryEntry of(Where where, Instant started, Duration elapsed, long rows, End end, String sql) {
        return new HistoryEntry(
                0,
                where.profileId(),
                where.profileName(),
                where.environment(),
                started,
                elapsed,
                rows,
                end.ending(),
                end.sqlState(),
                end.message(),
                sql,
                sql.length());
    }

    /// The connection a statement ran on.
    public record Where(String profileId, String profileName, Environment environment) {}

    /// How a statement ended.
    public record End(Ending ending, String sqlState, String message) {
        public static final End DONE = new End(Ending.DONE, "", "");
        public static final End CANCELLED = new End(Ending.CANCELLED, "", "");

        public static End failed(String sqlState, String message) {
            return new End(Ending.FAILED, sqlState, message);
        }

        /// The same, where only the server could say whether it was done.
        public End unanswered() {
            return new End(Ending.UNKNOWN, sqlState, message);
        }
    }
}
