package dev.drydock.app.panel.query.tab;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.Drafts;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stored text of one tab. FX thread; what blocks runs in the store's order. Until the store has given the
/// tab an id, what is typed waits here.
public final class Draft {
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private final QueryServices services;
    private final String profileId;
    private final String title;
    private final int caret;
    private volatile String id;
    private String text;
    private boolean loaded;

    private Draft(QueryServices services, String profileId, String title, int caret, String id, String text) {
        this.services = services;
        this.profileId = profileId;
        this.title = title;
        this.caret = caret;
        this.id = id;
        this.text = text;
    }

    /// A new tab with a first text.
    static Draft fresh(QueryServices services, String profileId, String title, String text) {
        Draft draft = new Draft(services, profileId, title, 0, "", text);
        draft.loaded = true;
        draft.store(drafts -> {
            draft.id = drafts.open(profileId, title).id();
            drafts.typed(draft.id, draft.text, 0);
        });
        return draft;
    }

    /// A tab of an earlier run of the program; its text is read when the tab is first looked at.
    static Draft stored(QueryServices services, DraftTab tab) {
        return new Draft(services, tab.profileId(), tab.title(), tab.caret(), tab.id(), "");
    }

    String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String profileId() {
        return profileId;
    }

    public int caret() {
        return caret;
    }

    /// Hands the text over on the FX thread, once it is read; never when it cannot be read.
    public void load(Consumer<String> receiver) {
        if (loaded) {
            receiver.accept(text);
            return;
        }
        services.threads().background().execute(() -> {
            Optional<String> stored = read();
            services.threads()
                    .fx()
                    .execute(() -> stored.ifPresent(found -> {
                        loaded = true;
                        receiver.accept(found);
                    }));
        });
    }

    /// The newest text; call at most half a second after a keystroke.
    public void typed(String now, int at) {
        if (!loaded) {
            return;
        }
        text = now;
        store(drafts -> drafts.typed(id, now, at));
    }

    void close() {
        store(drafts -> drafts.close(id));
    }

    /// Empty when the stored text cannot be had: then nothing typed here may take its place.
    private Optional<String> read() {
        try {
            return services.workspace().get().drafts().text(id);
        } catch (FaultException failed) {
            LOG.warn("draft not read: {}", failed.fault());
            return Optional.empty();
        }
    }

    /// Work on the draft store.
    @FunctionalInterface
    private interface Work {
        void on(Drafts drafts) throws FaultException;
    }

    private void store(Work work) {
        services.threads().store().execute(() -> {
            try {
                work.on(services.workspace().get().drafts());
            } catch (FaultException failed) {
                LOG.warn("draft not stored: {}", failed.fault());
            }
        });
    }
}
