package dev.drydock.core.workspace;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.text.Clip;
import dev.drydock.core.workspace.HistoryEntry.Ending;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Every statement that was executed, searchable across sessions. Any thread.
public final class History {
    /// Characters of one statement that are kept.
    public static final int SQL_CAP = 256 * 1024;

    /// Older entries are pruned.
    public static final Duration RETENTION = Duration.ofDays(180);

    private static final int MESSAGE_CAP = 8 * 1024;
    private static final Duration PRUNING = Duration.ofHours(6);

    private final Store store;
    private final Clock clock;
    private final AtomicLong nextPruning = new AtomicLong();

    History(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Masks secrets, stores the entry and returns it as stored.
    public HistoryEntry record(HistoryEntry entry) throws FaultException {
        String sql = SecretMask.sql(Clip.start(entry.sql(), SQL_CAP));
        String message = SecretMask.message(Clip.start(entry.message(), MESSAGE_CAP));
        long id = store.write(db -> insert(db, entry, sql, message));
        long now = clock.millis();
        long due = nextPruning.get();
        if (now >= due && nextPruning.compareAndSet(due, now + PRUNING.toMillis())) {
            prune();
        }
        return new HistoryEntry(
                id,
                entry.profileId(),
                entry.profileName(),
                entry.environment(),
                entry.started(),
                entry.elapsed(),
                entry.rows(),
                entry.ending(),
                entry.sqlState(),
                message,
                sql,
                entry.sqlCharacters());
    }

    /// Newest first, at most `filter.limit()`.
    public List<HistoryEntry> search(HistoryFilter filter) throws FaultException {
        return store.read(db -> db.select(Tables.History.COLUMNS)
                .from(Tables.History.TABLE)
                .where(condition(filter))
                .orderBy(Tables.History.ID.desc())
                .limit(filter.limit())
                .fetch(History::entry));
    }

    /// Removes what is older than [#RETENTION] and returns how many entries that were. Runs by itself after
    /// [#record], a few times a day.
    public int prune() throws FaultException {
        long oldest = clock.instant().minus(RETENTION).toEpochMilli();
        return store.write(db -> db.deleteFrom(Tables.History.TABLE)
                .where(Tables.History.STARTED.lt(oldest))
                .execute());
    }

    private static long insert(DSLContext db, HistoryEntry entry, String sql, String message) {
        return db.insertInto(Tables.History.TABLE)
                .set(Tables.History.PROFILE_ID, entry.profileId())
                .set(Tables.History.PROFILE_NAME, entry.profileName())
                .set(Tables.History.ENVIRONMENT, entry.environment().name())
                .set(Tables.History.STARTED, entry.started().toEpochMilli())
                .set(Tables.History.ELAPSED_NANOS, entry.elapsed().toNanos())
                .set(Tables.History.ROWS, entry.rows())
                .set(Tables.History.ENDING, entry.ending().name())
                .set(Tables.History.SQL_STATE, entry.sqlState())
                .set(Tables.History.MESSAGE, message)
                .set(Tables.History.SQL_CHARACTERS, entry.sqlCharacters())
                .set(Tables.History.SQL, sql)
                .returningResult(Tables.History.ID)
                .fetchSingle()
                .value1();
    }

    private static Condition condition(HistoryFilter filter) {
        Condition condition = Tables.History.ID.lt(filter.beforeId());
        if (!filter.text().isEmpty()) {
            condition = condition.and(DSL.lower(Tables.History.SQL).contains(DSL.lower(filter.text())));
        }
        if (!filter.profileId().isEmpty()) {
            condition = condition.and(Tables.History.PROFILE_ID.eq(filter.profileId()));
        }
        if (filter.ending().isPresent()) {
            condition =
                    condition.and(Tables.History.ENDING.eq(filter.ending().get().name()));
        }
        if (filter.since().isPresent()) {
            condition =
                    condition.and(Tables.History.STARTED.ge(filter.since().get().toEpochMilli()));
        }
        return condition;
    }

    private static HistoryEntry entry(Record row) {
        return new HistoryEntry(
                row.get(Tables.History.ID),
                row.get(Tables.History.PROFILE_ID),
                row.get(Tables.History.PROFILE_NAME),
                named(Environment.class, row.get(Tables.History.ENVIRONMENT), Environment.PROD),
                Instant.ofEpochMilli(row.get(Tables.History.STARTED)),
                Duration.ofNanos(row.get(Tables.History.ELAPSED_NANOS)),
                row.get(Tables.History.ROWS),
                named(Ending.class, row.get(Tables.History.ENDING), Ending.FAILED),
                row.get(Tables.History.SQL_STATE),
                row.get(Tables.History.MESSAGE),
                row.get(Tables.History.SQL),
                row.get(Tables.History.SQL_CHARACTERS));
    }

    /// A tampered name counts as the worst.
    private static <E extends Enum<E>> E named(Class<E> type, String name, E worst) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException tampered) {
            return worst;
        }
    }
}
