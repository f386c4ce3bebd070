package dev.drydock.app.panel.schema;

import dev.drydock.app.panel.schema.SchemaState.Deep;
import dev.drydock.app.panel.schema.catalog.CatalogWork;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.panel.schema.whole.WholeViewModel;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.schema.search.SchemaSearch;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Looks for what the filter says in the structure, once that was read: off the FX thread, the latest filter
/// wins.
final class DeepSearch {
    /// More of one kind help nobody.
    static final int MOST = 100;

    private final CatalogWork work;
    private final WholeViewModel whole;
    private final ReadOnlyObjectWrapper<SchemaState> state;
    private int asked;

    DeepSearch(SchemaServices services, WholeViewModel whole, ReadOnlyObjectWrapper<SchemaState> state) {
        this.work = new CatalogWork(services);
        this.whole = whole;
        this.state = state;
    }

    /// @param reads the structure is read for it if need be
    void filtered(boolean reads) {
        int mine = ++asked;
        if (state.get().filter().isBlank()) {
            show(new Deep.Unasked());
        } else if (whole.state().get() instanceof Whole.Unsupported) {
            show(new Deep.Without());
        } else if (whole.read().isPresent()) {
            find(whole.read().get().search(), mine);
        } else if (reads) {
            show(new Deep.Reading());
            whole.want(read -> find(read.search(), asked));
        } else if (!(state.get().deep() instanceof Deep.Reading)) {
            show(new Deep.Unasked());
        }
    }

    private void find(SchemaSearch search, int mine) {
        String text = state.get().filter();
        work.submit(
                new JobSpec("search", text),
                context -> search.find(text, MOST),
                new CatalogWork.Ends<List<SchemaSearch.Hit>>(
                                hits -> show(new Deep.Found(hits)),
                                why -> show(new Deep.Unasked()),
                                () -> show(new Deep.Unasked()))
                        .when(() -> mine == asked));
    }

    private void show(Deep now) {
        if (!state.get().deep().equals(now)) {
            state.set(state.get().deep(now));
        }
    }
}
