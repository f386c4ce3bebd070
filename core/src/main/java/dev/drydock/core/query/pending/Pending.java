package dev.drydock.core.query.pending;

import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.text.Clip;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The statements of an open transaction, oldest first. Of very many only the newest are kept, all are counted.
///
/// @param count of all
/// @param writes how many of them may have changed something
public record Pending(int count, int writes, List<Statement> newest) {
    public static final Pending NONE = new Pending(0, 0, List.of());

    private static final int KEPT = 100;

    public Pending {
        newest = List.copyOf(newest);
    }

    /// One statement that ran.
    ///
    /// @param sql its beginning, secrets masked
    /// @param writes whether it may have changed something
    /// @param rows changed or returned
    public record Statement(Instant at, String sql, boolean writes, long rows) {
        private static final int SHOWN = 400;

        public static Statement of(String sql, StatementEffect effect, long rows) {
            String shown = Clip.start(SecretMask.sql(Clip.start(sql, 10 * SHOWN)), SHOWN);
            return new Statement(Instant.now(), shown, effect.changes(), rows);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /// True when ending it either way loses nothing.
    public boolean onlyReads() {
        return writes == 0;
    }

    public Pending and(Statement next) {
        int spare = newest.size() < KEPT ? 0 : 1;
        List<Statement> all =
                Stream.concat(newest.stream().skip(spare), Stream.of(next)).toList();
        return new Pending(count + 1, writes + (next.writes ? 1 : 0), all);
    }
}
