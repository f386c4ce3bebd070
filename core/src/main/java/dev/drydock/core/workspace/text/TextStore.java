package dev.drydock.core.workspace.text;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.Tables.Draft;
import dev.drydock.core.workspace.store.Tables.DraftEdit;
import dev.drydock.core.workspace.store.Tables.DraftText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/// Texts of drafts. A short text is written whole; of a long one only what changed since this process last
/// wrote it, as one edit of at most a few kilobytes, until a new base is due. Called by one thread at a time.
final class TextStore {
    /// Up to this length writing whole costs no more than writing an edit (both are a page or two).
    private static final int WHOLE_UP_TO = 4096;

    /// A new base after so many edits, or when they hold this many characters.
    private static final int EDITS_PER_BASE = 200;

    private static final int EDIT_CHARACTERS_PER_BASE = 256 * 1024;

    private final Store store;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    TextStore(Store store) {
        this.store = store;
    }

    /// What this process last wrote for a draft. Another process may have written since: then the revision
    /// differs.
    private record Known(String text, long revision, int edits, int editCharacters) {}

    /// False when there is no such draft.
    boolean write(String id, String text, int caret, long nowMillis) throws FaultException {
        Known last = known.get(id);
        if (last != null && last.text().equals(text)) {
            return store.write(db -> caret(db, id, caret)) > 0;
        }
        if (last != null && text.length() > WHOLE_UP_TO && last.edits() < EDITS_PER_BASE) {
            TextEdit edit = TextEdit.between(last.text(), text);
            int total = last.editCharacters() + edit.inserted().length();
            if (total < EDIT_CHARACTERS_PER_BASE
                    && store.write(db -> edited(db, id, last, edit, text, caret, nowMillis))) {
                known.put(id, new Known(text, last.revision() + 1, last.edits() + 1, total));
                return true;
            }
        }
        byte[] base = TextCodec.pack(text);
        Optional<Long> revision = store.write(db -> whole(db, id, base, text.length(), caret, nowMillis));
        revision.ifPresentOrElse(at -> known.put(id, new Known(text, at, 0, 0)), () -> known.remove(id));
        return revision.isPresent();
    }

    /// Empty when there is no such draft or its text is not readable.
    Optional<String> read(String id) throws FaultException {
        return store.read(db -> db.select(DraftText.BASE)
                .from(DraftText.TABLE)
                .where(DraftText.DRAFT_ID.eq(id))
                .fetchOptional(DraftText.BASE)
                .flatMap(TextCodec::unpack)
                .map(base -> withEdits(db, id, base)));
    }

    /// Gives back the memory that holds the text of a draft.
    void forget(String id) {
        known.remove(id);
    }

    private static int caret(DSLContext db, String id, int caret) {
        return db.update(Draft.TABLE)
                .set(Draft.CARET, caret)
                .where(Draft.ID.eq(id))
                .execute();
    }

    /// False when another process has written this draft since.
    private static boolean edited(
            DSLContext db, String id, Known last, TextEdit edit, String text, int caret, long nowMillis) {
        int rows = db.update(Draft.TABLE)
                .set(Draft.CARET, caret)
                .set(Draft.UPDATED, nowMillis)
                .set(Draft.CHARACTERS, text.length())
                .set(Draft.REVISION, last.revision() + 1)
                .where(Draft.ID.eq(id), Draft.REVISION.eq(last.revision()))
                .execute();
        if (rows > 0) {
            db.insertInto(DraftEdit.TABLE)
                    .set(DraftEdit.DRAFT_ID, id)
                    .set(DraftEdit.SEQ, last.edits())
                    .set(DraftEdit.START, edit.start())
                    .set(DraftEdit.REMOVED, edit.removed())
                    .set(DraftEdit.INSERTED, TextCodec.pack(edit.inserted()))
                    .execute();
        }
        return rows > 0;
    }

    /// The new revision; empty when there is no such draft.
    private static Optional<Long> whole(
            DSLContext db, String id, byte[] base, int characters, int caret, long nowMillis) {
        int rows = db.update(Draft.TABLE)
                .set(Draft.CARET, caret)
                .set(Draft.UPDATED, nowMillis)
                .set(Draft.CHARACTERS, characters)
                .set(Draft.REVISION, Draft.REVISION.plus(DSL.inline(1)))
                .where(Draft.ID.eq(id))
                .execute();
        if (rows == 0) {
            return Optional.empty();
        }
        db.insertInto(DraftText.TABLE, DraftText.DRAFT_ID, DraftText.BASE)
                .values(id, base)
                .onConflict(DraftText.DRAFT_ID)
                .doUpdate()
                .set(DraftText.BASE, base)
                .execute();
        db.deleteFrom(DraftEdit.TABLE).where(DraftEdit.DRAFT_ID.eq(id)).execute();
        return db.select(Draft.REVISION)
                .from(Draft.TABLE)
                .where(Draft.ID.eq(id))
                .fetchOptional(Draft.REVISION);
    }

    /// Applies edits as far as they fit: beyond the first that does not, nothing can be trusted.
    private static String withEdits(DSLContext db, String id, String base) {
        StringBuilder text = new StringBuilder(base);
        for (Record3<Integer, Integer, byte[]> row : db.select(DraftEdit.START, DraftEdit.REMOVED, DraftEdit.INSERTED)
                .from(DraftEdit.TABLE)
                .where(DraftEdit.DRAFT_ID.eq(id))
                .orderBy(DraftEdit.SEQ)
                .fetch()) {
            Optional<TextEdit> edit = TextCodec.unpack(row.value3())
                    .map(inserted -> new TextEdit(row.value1(), row.value2(), inserted))
                    .filter(read -> read.fits(text.length()));
            if (edit.isEmpty()) {
                break;
            }
            edit.get().applyTo(text);
        }
        return text.toString();
    }
}
