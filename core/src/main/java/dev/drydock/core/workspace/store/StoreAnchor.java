package dev.drydock.core.workspace.store;

import dev.drydock.core.audit.AuditAnchor;
import dev.drydock.core.audit.AuditHead;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Tables.Anchor;
import java.util.Optional;

/// Keeps the head of the audit journal in the workspace's own file.
public final class StoreAnchor implements AuditAnchor {
    private static final String JOURNAL = "audit";

    private final Store store;

    public StoreAnchor(Store store) {
        this.store = store;
    }

    @Override
    public Optional<AuditHead> head() throws FaultException {
        return store.read(db -> db.select(Anchor.LINES, Anchor.HASH)
                .from(Anchor.TABLE)
                .where(Anchor.JOURNAL.eq(JOURNAL))
                .fetchOptional(row -> new AuditHead(row.get(Anchor.LINES), row.get(Anchor.HASH))));
    }

    @Override
    public void move(AuditHead head) throws FaultException {
        store.write(db -> db.insertInto(Anchor.TABLE, Anchor.JOURNAL, Anchor.LINES, Anchor.HASH)
                .values(JOURNAL, head.count(), head.hash())
                .onConflict(Anchor.JOURNAL)
                .doUpdate()
                .set(Anchor.LINES, head.count())
                .set(Anchor.HASH, head.hash())
                .execute());
    }
}
