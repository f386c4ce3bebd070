package dev.drydock.app.panel.query.history;

import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.HistoryFilter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Statements of the past, searchable. FX thread only.
public final class HistoryViewModel {
    private static final int SHOWN = 500;

    private final QueryServices services;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DbFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int asked;

    public HistoryViewModel(QueryServices services) {
        this.services = services;
    }

    ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /// Why the last search found nothing to search in; then there are no entries.
    ReadOnlyObjectProperty<Optional<DbFault>> fault() {
        return fault.getReadOnlyProperty();
    }

    void search(String text) {
        int mine = ++asked;
        services.store()
                .run(
                        workspace -> workspace.history().search(HistoryFilter.text(text, SHOWN)),
                        found -> show(mine, found, Optional.empty()),
                        why -> show(mine, List.of(), Optional.of(why)));
    }

    private void show(int mine, List<HistoryEntry> found, Optional<DbFault> why) {
        if (mine == asked) {
            entries.setAll(found);
            fault.set(why);
        }
    }
}
