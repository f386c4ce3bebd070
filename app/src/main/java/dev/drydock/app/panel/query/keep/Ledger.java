package dev.drydock.app.panel.query.keep;

import dev.drydock.app.panel.query.keep.Trouble.What;
import dev.drydock.core.fault.DbFault;
import java.util.ArrayList;
import java.util.List;

/// What one tab writes to the history and the audit journal. Entries that the store refused wait here, in their
/// order, until they are tried again. [#write] from any thread.
public final class Ledger {
    private final OwnStore store;
    private final Troubles troubles;
    private final List<OwnStore.Work<?>> refused = new ArrayList<>();

    public Ledger(OwnStore store, Troubles troubles) {
        this.store = store;
        this.troubles = troubles;
    }

    public void write(OwnStore.Work<?> entry) {
        store.run(entry, written -> {}, why -> keep(entry, why));
    }

    private void keep(OwnStore.Work<?> entry, DbFault why) {
        refused.add(entry);
        troubles.add(What.NOT_RECORDED, why, this::again);
    }

    private void again() {
        List<OwnStore.Work<?>> waiting = List.copyOf(refused);
        refused.clear();
        troubles.over(What.NOT_RECORDED);
        waiting.forEach(this::write);
    }
}
