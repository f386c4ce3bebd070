package dev.drydock.core.workspace;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.Tables.Draft;
import dev.drydock.core.workspace.text.TextWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Editor tabs that survive a kill. [#typed] returns at once; a background writer stores the newest text of
/// each tab within 200 ms, so a caller that reports at most 500 ms after a keystroke loses less than one second
/// of typing. Any thread.
public final class Drafts {
    /// How long closed tabs are kept.
    public static final Duration BIN_KEEPS = Duration.ofDays(90);

    private static final Condition OPEN = Draft.CLOSED.isNull();

    private final Store store;
    private final TextWriter writer;
    private final Clock clock;

    Drafts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.writer = new TextWriter(store, clock);
    }

    /// Stores a new, empty tab behind the others.
    public DraftTab open(String profileId, String title) throws FaultException {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return store.write(db -> {
            int position = behind(db);
            db.insertInto(Draft.TABLE)
                    .set(Draft.ID, id)
                    .set(Draft.PROFILE_ID, profileId)
                    .set(Draft.TITLE, title)
                    .set(Draft.CARET, 0)
                    .set(Draft.POSITION, position)
                    .set(Draft.UPDATED, now.toEpochMilli())
                    .set(Draft.CHARACTERS, 0)
                    .set(Draft.REVISION, 0L)
                    .execute();
            return new DraftTab(id, profileId, title, 0, position, Instant.ofEpochMilli(now.toEpochMilli()), 0);
        });
    }

    /// The newest text and caret of a tab. Never blocks; only the last call before a write counts.
    public void typed(String id, String text, int caret) {
        writer.typed(id, text, caret);
    }

    /// Changes what is around the text: connection, title, position.
    public void change(String id, String profileId, String title, int position) throws FaultException {
        store.write(db -> db.update(Draft.TABLE)
                .set(Draft.PROFILE_ID, profileId)
                .set(Draft.TITLE, title)
                .set(Draft.POSITION, position)
                .where(Draft.ID.eq(id))
                .execute());
    }

    /// Open tabs in their order, without their texts.
    public List<DraftTab> list() throws FaultException {
        return tabs(OPEN, Draft.POSITION);
    }

    /// The text of an open or closed tab, as last typed. Empty when there is no such tab or its text was
    /// tampered with.
    public Optional<String> text(String id) throws FaultException {
        Optional<String> text = writer.text(id);
        return text.isPresent() || characters(id) != 0 ? text : Optional.of("");
    }

    /// Puts a tab into the bin, with all that was typed.
    public void close(String id) throws FaultException {
        writer.settle(id);
        long now = clock.millis();
        store.write(db -> {
            db.deleteFrom(Draft.TABLE)
                    .where(Draft.CLOSED.lt(now - BIN_KEEPS.toMillis()))
                    .execute();
            return db.update(Draft.TABLE)
                    .set(Draft.CLOSED, now)
                    .where(Draft.ID.eq(id), OPEN)
                    .execute();
        });
    }

    /// Closed tabs, newest first. They are kept for [#BIN_KEEPS].
    public List<DraftTab> bin() throws FaultException {
        return tabs(OPEN.not(), Draft.CLOSED.desc());
    }

    /// Takes a tab out of the bin and puts it behind the others.
    public Optional<DraftTab> reopen(String id) throws FaultException {
        return store.write(db -> {
            db.update(Draft.TABLE)
                    .setNull(Draft.CLOSED)
                    .set(Draft.POSITION, behind(db))
                    .where(Draft.ID.eq(id), OPEN.not())
                    .execute();
            Optional<Record> row = db.select(Draft.COLUMNS)
                    .from(Draft.TABLE)
                    .where(Draft.ID.eq(id), OPEN)
                    .fetchOptional();
            return row.map(Drafts::tab);
        });
    }

    /// Waits until everything typed so far is stored.
    public void flush() throws FaultException {
        writer.flush();
    }

    /// Tells of a background write that failed; it is tried again until it works. Called on the writer's
    /// thread.
    public void onFault(Consumer<DbFault> listener) {
        writer.onFault(listener);
    }

    /// Tells that background writes work again, after a fault. Called on the thread that wrote.
    public void onRecovered(Runnable listener) {
        writer.onRecovered(listener);
    }

    void stop() {
        writer.close();
    }

    private List<DraftTab> tabs(Condition which, OrderField<?> order) throws FaultException {
        return store.read(db -> db.select(Draft.COLUMNS)
                .from(Draft.TABLE)
                .where(which)
                .orderBy(order)
                .fetch(Drafts::tab));
    }

    /// -1 when there is no such tab.
    private int characters(String id) throws FaultException {
        return store.read(db -> db.select(Draft.CHARACTERS)
                .from(Draft.TABLE)
                .where(Draft.ID.eq(id))
                .fetchOptional(Draft.CHARACTERS)
                .orElse(-1));
    }

    private static int behind(DSLContext db) {
        return db.select(DSL.coalesce(DSL.max(Draft.POSITION).plus(DSL.inline(1)), DSL.inline(0)))
                .from(Draft.TABLE)
                .where(OPEN)
                .fetchSingle()
                .value1();
    }

    private static DraftTab tab(Record row) {
        return new DraftTab(
                row.get(Draft.ID),
                row.get(Draft.PROFILE_ID),
                row.get(Draft.TITLE),
                row.get(Draft.CARET),
                row.get(Draft.POSITION),
                Instant.ofEpochMilli(row.get(Draft.UPDATED)),
                row.get(Draft.CHARACTERS));
    }
}
