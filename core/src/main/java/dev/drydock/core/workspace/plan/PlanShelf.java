package dev.drydock.core.workspace.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Plans by statement. Any thread; blocks for the time of one small read or write.
public final class PlanShelf {
    /// Older plans are removed, but for pinned ones: as long as the history of statements.
    public static final Duration RETENTION = Duration.ofDays(180);

    /// Plans that are kept of one statement, the newest; and the pinned one, and some of each shape.
    public static final int PLANS_OF_STATEMENT = 200;

    /// Plans that are kept of each shape beside them, the newest, and the newest of those that were timed; and
    /// its first one. So what a shape is held against does not go as others come.
    public static final int PLANS_OF_SHAPE = 5;

    /// Shapes of one statement of which some are kept whatever comes, those seen last.
    public static final int SHAPES_OF_STATEMENT = 100;

    /// Plans that are kept whole for each shape, the newest.
    public static final int WHOLE_OF_SHAPE = 5;

    /// Statements that are kept, those seen last; and those with a pinned plan.
    public static final int STATEMENTS = 2_000;

    private static final Duration PRUNING = Duration.ofHours(6);
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;
    private final AtomicLong nextPruning = new AtomicLong();

    public PlanShelf(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps a plan of a statement.
    ///
    /// @param statement its `id` and `pinned` do not count
    /// @param plan its `id` and `statementId` do not count
    /// @param document the plan itself; empty: only its figures are kept
    /// @return the plan as kept
    /// @throws FaultException it is not kept
    public ShelvedPlan add(ShelvedStatement statement, ShelvedPlan plan, Optional<byte[]> document)
            throws FaultException {
        ShelvedPlan kept = store.write(db -> {
            long owner = owner(db, statement);
            ShelvedPlan stored = insert(db, owner, plan, document);
            trim(db, owner, plan.shape());
            return stored;
        });
        long now = clock.millis();
        long due = nextPruning.get();
        if (now >= due && nextPruning.compareAndSet(due, now + PRUNING.toMillis())) {
            try {
                prune();
            } catch (FaultException notNow) {
                nextPruning.set(now + RETRY.toMillis());
            }
        }
        return kept;
    }

    /// Those seen last come first.
    ///
    /// @param profileId empty: of all profiles
    public List<ShelvedStatement> statements(Optional<String> profileId, int limit) throws FaultException {
        Condition mine = profileId.map(Statement.PROFILE::eq).orElseGet(DSL::noCondition);
        return store.read(db -> db.select(Statement.ALL)
                .from(Statement.TABLE)
                .where(mine)
                .orderBy(Statement.LAST_SEEN.desc(), Statement.ID.desc())
                .limit(limit)
                .fetch(PlanShelf::statement));
    }

    public Optional<ShelvedStatement> statement(long id) throws FaultException {
        return store.read(db -> db.select(Statement.ALL)
                .from(Statement.TABLE)
                .where(Statement.ID.eq(id))
                .fetchOptional(PlanShelf::statement));
    }

    /// Oldest first.
    public List<ShelvedPlan> plans(long statementId) throws FaultException {
        return store.read(db -> db.select(Seen.FACTS)
                .from(Seen.TABLE)
                .where(Seen.STATEMENT.eq(statementId))
                .orderBy(Seen.ID)
                .fetch(PlanShelf::plan));
    }

    /// The statement of a plan, by its id.
    public Optional<Long> owner(long id) throws FaultException {
        return store.read(db ->
                db.select(Seen.STATEMENT).from(Seen.TABLE).where(Seen.ID.eq(id)).fetchOptional(Seen.STATEMENT));
    }

    public Optional<byte[]> document(long id) throws FaultException {
        return store.read(db -> Optional.ofNullable(
                db.select(Seen.DOCUMENT).from(Seen.TABLE).where(Seen.ID.eq(id)).fetchOne(Seen.DOCUMENT)));
    }

    /// @param id of a plan of the statement, 0 for none
    /// @return false where the statement or the plan is not kept any more
    public boolean pin(long statementId, long id) throws FaultException {
        return store.write(db -> {
            boolean known = id == 0 || db.fetchExists(Seen.TABLE, Seen.ID.eq(id).and(Seen.STATEMENT.eq(statementId)));
            return known
                    && db.update(Statement.TABLE)
                                    .set(Statement.PINNED, id)
                                    .where(Statement.ID.eq(statementId))
                                    .execute()
                            > 0;
        });
    }

    /// Removes a statement and its plans.
    public void forget(long statementId) throws FaultException {
        store.write(db ->
                db.deleteFrom(Seen.TABLE).where(Seen.STATEMENT.eq(statementId)).execute()
                        + db.deleteFrom(Statement.TABLE)
                                .where(Statement.ID.eq(statementId))
                                .execute());
    }

    /// Removes what is too old or too many. Runs by itself after [#add], a few times a day.
    public void prune() throws FaultException {
        long oldest = clock.instant().minus(RETENTION).toEpochMilli();
        store.write(db -> {
            var pinned = db.select(Statement.PINNED).from(Statement.TABLE);
            int removed = db.deleteFrom(Seen.TABLE)
                    .where(Seen.AT.lt(oldest), Seen.ID.notIn(pinned))
                    .execute();
            var newest = db.select(Statement.ID)
                    .from(Statement.TABLE)
                    .orderBy(Statement.LAST_SEEN.desc())
                    .limit(STATEMENTS);
            removed += db.deleteFrom(Statement.TABLE)
                    .where(Statement.PINNED.eq(0L), Statement.ID.notIn(newest))
                    .execute();
            removed += db.deleteFrom(Seen.TABLE)
                    .where(Seen.STATEMENT.notIn(db.select(Statement.ID).from(Statement.TABLE)))
                    .execute();
            return removed
                    + db.deleteFrom(Statement.TABLE)
                            .where(Statement.ID.notIn(db.select(Seen.STATEMENT).from(Seen.TABLE)))
                            .execute();
        });
    }

    private static long owner(DSLContext db, ShelvedStatement statement) {
        db.insertInto(Statement.TABLE)
                .set(Statement.PROFILE, statement.profileId())
                .set(Statement.FINGERPRINT, statement.fingerprint())
                .set(Statement.SQL, statement.sql())
                .set(Statement.LAST_SEEN, statement.lastSeen().toEpochMilli())
                .onConflict(Statement.PROFILE, Statement.FINGERPRINT)
                .doUpdate()
                .set(Statement.LAST_SEEN, statement.lastSeen().toEpochMilli())
                .execute();
        return db.select(Statement.ID)
                .from(Statement.TABLE)
                .where(Statement.PROFILE.eq(statement.profileId()), Statement.FINGERPRINT.eq(statement.fingerprint()))
                .fetchSingle()
                .value1();
    }

    private static ShelvedPlan insert(DSLContext db, long owner, ShelvedPlan plan, Optional<byte[]> document) {
        ShelvedPlan.Figures figures = plan.figures();
        long id = db.insertInto(Seen.TABLE)
                .set(Seen.STATEMENT, owner)
                .set(Seen.SHAPE, plan.shape())
                .set(Seen.AT, plan.at().toEpochMilli())
                .set(Seen.NODES, plan.nodes())
                .set(Seen.WALL, nullable(figures.wallMs()))
                .set(Seen.COST, nullable(figures.cost()))
                .set(Seen.ROWS, nullable(figures.rowsRead()))
                .set(Seen.BLOCKS, nullable(figures.blocks()))
                .set(Seen.DOCUMENT, document.orElse(null))
                .returningResult(Seen.ID)
                .fetchSingle()
                .value1();
        return new ShelvedPlan(id, owner, plan.shape(), plan.at(), plan.nodes(), figures, document.isPresent());
    }

    private static void trim(DSLContext db, long owner, String shape) {
        var pinned = db.select(Statement.PINNED).from(Statement.TABLE).where(Statement.ID.eq(owner));
        if (db.fetchCount(Seen.TABLE, Seen.STATEMENT.eq(owner)) > PLANS_OF_STATEMENT) {
            removeOldest(db, owner);
        }
        var whole = db.select(Seen.ID)
                .from(Seen.TABLE)
                .where(Seen.STATEMENT.eq(owner), Seen.SHAPE.eq(shape), Seen.DOCUMENT.isNotNull())
                .orderBy(Seen.ID.desc())
                .limit(WHOLE_OF_SHAPE);
        db.update(Seen.TABLE)
                .setNull(Seen.DOCUMENT)
                .where(
                        Seen.STATEMENT.eq(owner),
                        Seen.SHAPE.eq(shape),
                        Seen.DOCUMENT.isNotNull(),
                        Seen.ID.notIn(whole),
                        Seen.ID.notIn(pinned))
                .execute();
    }

    private static void removeOldest(DSLContext db, long owner) {
        var pinned = db.select(Statement.PINNED).from(Statement.TABLE).where(Statement.ID.eq(owner));
        var newest = db.select(Seen.ID)
                .from(Seen.TABLE)
                .where(Seen.STATEMENT.eq(owner))
                .orderBy(Seen.ID.desc())
                .limit(PLANS_OF_STATEMENT);
        db.deleteFrom(Seen.TABLE)
                .where(
                        Seen.STATEMENT.eq(owner),
                        Seen.ID.notIn(newest),
                        Seen.ID.notIn(ofShapes(db, owner)),
                        Seen.ID.notIn(pinned))
                .execute();
    }

    /// Ids of those that stay for the sake of their shape.
    private static Select<Record1<Long>> ofShapes(DSLContext db, long owner) {
        Field<Integer> newest = rank(Seen.ID.desc(), Seen.SHAPE).as("newest");
        Field<Integer> oldest = rank(Seen.ID.asc(), Seen.SHAPE).as("oldest");
        Field<Integer> alike = rank(Seen.ID.desc(), Seen.SHAPE, DSL.field(Seen.WALL.isNotNull()))
                .as("alike");
        var shapes = db.select(Seen.SHAPE)
                .from(Seen.TABLE)
                .where(Seen.STATEMENT.eq(owner))
                .groupBy(Seen.SHAPE)
                .orderBy(DSL.max(Seen.ID).desc())
                .limit(SHAPES_OF_STATEMENT);
        var ranked = db.select(Seen.ID, Seen.WALL, newest, oldest, alike)
                .from(Seen.TABLE)
                .where(Seen.STATEMENT.eq(owner), Seen.SHAPE.in(shapes))
                .asTable("ranked");
        return db.select(Seen.ID)
                .from(ranked)
                .where(field(name("newest"), Integer.class)
                        .le(PLANS_OF_SHAPE)
                        .or(field(name("oldest"), Integer.class).eq(1))
                        .or(field(name("alike"), Integer.class)
                                .le(PLANS_OF_SHAPE)
                                .and(Seen.WALL.isNotNull())));
    }

    private static Field<Integer> rank(SortField<Long> order, Field<?>... among) {
        return DSL.rowNumber().over(DSL.partitionBy(among).orderBy(order));
    }

    private static @Nullable Double nullable(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }

    private static OptionalDouble number(@Nullable Double told) {
        return told == null ? OptionalDouble.empty() : OptionalDouble.of(told);
    }

    private static ShelvedStatement statement(Record row) {
        return new ShelvedStatement(
                row.get(Statement.ID),
                row.get(Statement.PROFILE),
                row.get(Statement.FINGERPRINT),
                row.get(Statement.SQL),
                row.get(Statement.PINNED),
                Instant.ofEpochMilli(row.get(Statement.LAST_SEEN)));
    }

    private static ShelvedPlan plan(Record row) {
        return new ShelvedPlan(
                row.get(Seen.ID),
                row.get(Seen.STATEMENT),
                row.get(Seen.SHAPE),
                Instant.ofEpochMilli(row.get(Seen.AT)),
                row.get(Seen.NODES),
                new ShelvedPlan.Figures(
                        number(row.get(Seen.WALL)),
                        number(row.get(Seen.COST)),
                        number(row.get(Seen.ROWS)),
                        number(row.get(Seen.BLOCKS))),
                row.get(Seen.WHOLE));
    }

    /// The tables, as `V4__plan.sql` makes them.
    private static final class Statement {
        static final Table<Record> TABLE = table(name("plan_statement"));
        static final Field<Long> ID = field(name("id"), Long.class);
        static final Field<String> PROFILE = field(name("profile_id"), String.class);
        static final Field<String> FINGERPRINT = field(name("fingerprint"), String.class);
        static final Field<String> SQL = field(name("sql_text"), String.class);
        static final Field<Long> PINNED = field(name("pinned"), Long.class);
        static final Field<Long> LAST_SEEN = field(name("last_seen"), Long.class);
        static final List<Field<?>> ALL = List.of(ID, PROFILE, FINGERPRINT, SQL, PINNED, LAST_SEEN);

        private Statement() {}
    }

    private static final class Seen {
        static final Table<Record> TABLE = table(name("plan_seen"));
        static final Field<Long> ID = field(name("id"), Long.class);
        static final Field<Long> STATEMENT = field(name("statement_id"), Long.class);
        static final Field<String> SHAPE = field(name("shape"), String.class);
        static final Field<Long> AT = field(name("at"), Long.class);
        static final Field<Integer> NODES = field(name("nodes"), Integer.class);
        static final Field<Double> WALL = field(name("wall_ms"), Double.class);
        static final Field<Double> COST = field(name("cost"), Double.class);
        static final Field<Double> ROWS = field(name("rows_read"), Double.class);
        static final Field<Double> BLOCKS = field(name("blocks"), Double.class);
        static final Field<byte[]> DOCUMENT = field(name("document"), byte[].class);
        static final Field<Boolean> WHOLE = DSL.field(DOCUMENT.isNotNull()).as("whole");
        static final List<Field<?>> FACTS = List.of(ID, STATEMENT, SHAPE, AT, NODES, WALL, COST, ROWS, BLOCKS, WHOLE);

        private Seen() {}
    }
}
