package dev.drydock.app.panel.query.keep;

import dev.drydock.core.fault.DbFault;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The troubles of one tab, or of all tabs, at most one of each kind. FX thread only.
public final class Troubles {
    private final ObservableList<Trouble> all = FXCollections.observableArrayList();

    public ObservableList<Trouble> all() {
        return all;
    }

    public boolean has(Trouble.What what) {
        return all.stream().anyMatch(trouble -> trouble.what() == what);
    }

    /// A newer one takes the place of the one of its kind.
    public void add(Trouble.What what, DbFault why, Runnable again) {
        Trouble added = new Trouble(what, why, again);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).what() == what) {
                all.set(i, added);
                return;
            }
        }
        all.add(added);
    }

    public void over(Trouble.What what) {
        all.removeIf(trouble -> trouble.what() == what);
    }
}
