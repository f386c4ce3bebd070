package dev.drydock.core.pool.lease;

import dev.drydock.core.secrets.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One lease as it was at one moment.
///
/// @param lastSql the newest text sent over it, secrets masked, cut to [#SQL_CAP]; `""` when none was
/// @param backendId what the server calls the session; 0 where the DBMS has no such thing
/// @param opened when the session was opened
public record LeaseView(
        Borrower borrower,
        Holder holder,
        Instant since,
        Duration held,
        String lastSql,
        long backendId,
        Instant opened) {
    /// Characters of a statement that are shown.
    public static final int SQL_CAP = 4_000;

    /// The thread that borrowed.
    ///
    /// @param alive false: nobody is left who could give the connection back
    /// @param stack where it borrowed, innermost first; empty unless it was asked for
    public record Holder(long threadId, String thread, boolean alive, List<String> stack) {
        static Holder of(Thread thread, @Nullable Throwable borrowed) {
            List<String> frames = borrowed == null
                    ? List.of()
                    : Arrays.stream(borrowed.getStackTrace())
                            .map(StackTraceElement::toString)
                            .toList();
            return new Holder(thread.threadId(), thread.getName(), thread.isAlive(), frames);
        }
    }

    /// A text as it may be shown; `""` for none.
    static String shown(@Nullable String sql) {
        return sql == null ? "" : SecretMask.sql(sql.length() <= SQL_CAP ? sql : sql.substring(0, SQL_CAP));
    }
}
