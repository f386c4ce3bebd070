package dev.drydock.app.panel.query;

import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.HistoryFilter;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Statements of the past, searchable. FX thread only.
final class HistoryViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryViewModel.class);
    private static final int SHOWN = 500;

    private final QueryServices services;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private int asked;

    HistoryViewModel(QueryServices services) {
        this.services = services;
    }

    ObservableList<HistoryEntry> entries() {
        return entries;
    }

    void search(String text) {
        int mine = ++asked;
        services.threads().store().execute(() -> {
            try {
                List<HistoryEntry> found = services.workspace().get().history().search(HistoryFilter.text(text, SHOWN));
                services.threads().fx().execute(() -> {
                    if (mine == asked) {
                        entries.setAll(found);
                    }
                });
            } catch (FaultException failed) {
                LOG.warn("history not read: {}", failed.fault());
            }
        });
    }
}
