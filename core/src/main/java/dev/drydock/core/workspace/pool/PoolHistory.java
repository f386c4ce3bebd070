package dev.drydock.core.workspace.pool;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Samples of pools, fine for a day and coarse for a month. Any thread; blocks for the time of one small read
/// or write.
public final class PoolHistory {
    /// How long samples are kept as they came.
    public static final Duration FINE = Duration.ofHours(24);

    /// How long samples are kept at all.
    public static final Duration COARSE = Duration.ofDays(30);

    /// What becomes one sample when it is thinned out: the most of each number, the mean of rates, and as span
    /// the time of it that was looked at.
    public static final Duration BUCKET = Duration.ofMinutes(5);

    private static final Duration THINNING = Duration.ofHours(1);
    private static final int MOST_ROWS = 20_000;

    private final Store store;
    private final Clock clock;
    private final AtomicLong nextThinning = new AtomicLong();

    public PoolHistory(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void add(PoolSample sample) throws FaultException {
        store.write(db -> insert(db, sample));
        long now = clock.millis();
        long due = nextThinning.get();
        if (now >= due && nextThinning.compareAndSet(due, now + THINNING.toMillis())) {
            thin();
        }
    }

    /// Samples of one profile that began in `[from, to)`, oldest first, at most 20,000.
    public List<PoolSample> between(String profileId, Instant from, Instant to) throws FaultException {
        return store.read(db -> db.select(Row.ALL)
                .from(Row.TABLE)
                .where(Row.PROFILE.eq(profileId), Row.AT.ge(from.toEpochMilli()), Row.AT.lt(to.toEpochMilli()))
                .orderBy(Row.AT)
                .limit(MOST_ROWS)
                .fetch(PoolHistory::sample));
    }

    /// Removes what is too old, and folds what is older than [#FINE] into spans of [#BUCKET]. Runs by itself
    /// after [#add], about once an hour.
    public void thin() throws FaultException {
        long now = clock.millis();
        long bucket = BUCKET.toMillis();
        long fineEnd = (now - FINE.toMillis()) / bucket * bucket;
        store.write(db -> {
            db.deleteFrom(Row.TABLE).where(Row.AT.lt(now - COARSE.toMillis())).execute();
            Field<Long> start = Row.AT.minus(Row.AT.mod(DSL.inline(bucket)));
            // Those that begin with a bucket are folded already, or stay as they are.
            Condition fine = Row.AT.mod(DSL.inline(bucket)).ne(0L);
            List<PoolSample> folded = db.select(Row.folded(start))
                    .from(Row.TABLE)
                    .where(Row.AT.lt(fineEnd), fine)
                    .groupBy(Row.PROFILE, start)
                    .fetch(PoolHistory::sample);
            db.deleteFrom(Row.TABLE).where(Row.AT.lt(fineEnd), fine).execute();
            folded.forEach(sample -> insert(db, sample));
            return folded.size();
        });
    }

    private static int insert(DSLContext db, PoolSample s) {
        return db.insertInto(Row.TABLE)
                .columns(Row.ALL)
                .values(List.of(
                        s.profileId(),
                        s.at().toEpochMilli(),
                        s.span().toMillis(),
                        s.sizes().active(),
                        s.sizes().waiting(),
                        s.sizes().wanted(),
                        s.sizes().total(),
                        s.sizes().maximum(),
                        s.waits().p50Nanos(),
                        s.waits().p95Nanos(),
                        s.waits().p99Nanos(),
                        s.waits().maxNanos(),
                        s.work().acquiresPerSecond(),
                        s.work().usageMeanNanos(),
                        s.work().usageP95Nanos(),
                        s.work().creationP95Nanos(),
                        s.work().timeoutsPerMinute(),
                        s.holding().leaks(),
                        s.holding().threads(),
                        s.holding().mostOfOneThread()))
                .execute();
    }

    private static PoolSample sample(Record row) {
        return new PoolSample(
                row.get(Row.PROFILE),
                Instant.ofEpochMilli(row.get(Row.AT)),
                Duration.ofMillis(row.get(Row.SPAN)),
                new PoolSample.Sizes(
                        row.get(Row.ACTIVE),
                        row.get(Row.WAITING),
                        row.get(Row.WANTED),
                        row.get(Row.TOTAL),
                        row.get(Row.MAXIMUM)),
                new PoolSample.Waits(row.get(Row.P50), row.get(Row.P95), row.get(Row.P99), row.get(Row.LONGEST)),
                new PoolSample.Work(
                        row.get(Row.ACQUIRES),
                        row.get(Row.USAGE_MEAN),
                        row.get(Row.USAGE_P95),
                        row.get(Row.CREATION_P95),
                        row.get(Row.TIMEOUTS)),
                new PoolSample.Holding(row.get(Row.LEAKS), row.get(Row.THREADS), row.get(Row.OF_ONE_THREAD)));
    }

    /// The table, as `V3__pool.sql` makes it.
    private static final class Row {
        static final Table<Record> TABLE = table(name("pool_sample"));
        static final Field<String> PROFILE = field(name("profile_id"), String.class);
        static final Field<Long> AT = large("at");
        static final Field<Long> SPAN = large("span_millis");
        static final Field<Integer> ACTIVE = whole("active");
        static final Field<Integer> WAITING = whole("waiting");
        static final Field<Integer> WANTED = whole("wanted");
        static final Field<Integer> TOTAL = whole("total");
        static final Field<Integer> MAXIMUM = whole("maximum");
        static final Field<Long> P50 = large("acquire_p50_nanos");
        static final Field<Long> P95 = large("acquire_p95_nanos");
        static final Field<Long> P99 = large("acquire_p99_nanos");
        static final Field<Long> LONGEST = large("acquire_max_nanos");
        static final Field<Double> ACQUIRES = rate("acquires_per_second");
        static final Field<Long> USAGE_MEAN = large("usage_mean_nanos");
        static final Field<Long> USAGE_P95 = large("usage_p95_nanos");
        static final Field<Long> CREATION_P95 = large("creation_p95_nanos");
        static final Field<Double> TIMEOUTS = rate("timeouts_per_minute");
        static final Field<Integer> LEAKS = whole("leaks");
        static final Field<Integer> THREADS = whole("threads");
        static final Field<Integer> OF_ONE_THREAD = whole("most_of_one_thread");
        static final List<Field<?>> ALL = List.of(
                PROFILE,
                AT,
                SPAN,
                ACTIVE,
                WAITING,
                WANTED,
                TOTAL,
                MAXIMUM,
                P50,
                P95,
                P99,
                LONGEST,
                ACQUIRES,
                USAGE_MEAN,
                USAGE_P95,
                CREATION_P95,
                TIMEOUTS,
                LEAKS,
                THREADS,
                OF_ONE_THREAD);
        private static final List<Field<?>> RATES = List.of(ACQUIRES, TIMEOUTS);

        private Row() {}

        /// [#ALL], one row for each bucket.
        static List<Field<?>> folded(Field<Long> start) {
            return ALL.stream()
                    .<Field<?>>map(column -> foldedColumn(column, start))
                    .toList();
        }

        private static Field<?> foldedColumn(Field<?> column, Field<Long> start) {
            if (column.equals(PROFILE)) {
                return column;
            }
            if (column.equals(AT)) {
                return start.as(column);
            }
            if (column.equals(SPAN)) {
                return DSL.least(DSL.sum(SPAN).cast(SQLDataType.BIGINT), DSL.inline(BUCKET.toMillis()))
                        .as(column);
            }
            if (column.equals(USAGE_MEAN)) {
                return mean(USAGE_MEAN, ACQUIRES.mul(SPAN))
                        .cast(SQLDataType.BIGINT)
                        .as(column);
            }
            return RATES.contains(column)
                    ? mean(column, SPAN).as(column)
                    : DSL.max(column).as(column);
        }

        /// Zero where nothing has any weight.
        private static Field<Double> mean(Field<?> of, Field<?> weight) {
            Field<Double> by = weight.coerce(Double.class);
            return DSL.coalesce(
                    DSL.sum(of.coerce(Double.class).mul(by))
                            .coerce(Double.class)
                            .div(DSL.nullif(DSL.sum(by).coerce(Double.class), 0.0)),
                    DSL.inline(0.0));
        }

        private static Field<Long> large(String column) {
            return field(name(column), Long.class);
        }

        private static Field<Integer> whole(String column) {
            return field(name(column), Integer.class);
        }

        private static Field<Double> rate(String column) {
            return field(name(column), Double.class);
        }
    }
}
