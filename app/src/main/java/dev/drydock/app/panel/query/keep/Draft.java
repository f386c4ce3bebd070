package dev.drydock.app.panel.query.keep;

import dev.drydock.app.panel.query.keep.Trouble.What;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.Drafts;
import dev.drydock.core.workspace.text.TextWriter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The stored text of one tab. FX thread; what blocks runs in the store's order. What the store refuses is told
/// to the tab's troubles, and nothing that stands in an editor is given up for it.
public final class Draft {
    private final OwnStore store;
    private final Troubles troubles = new Troubles();
    private final String profileId;
    private final String title;
    private final int caret;
    private Supplier<Typed> live;
    private Optional<Typed> handedOver = Optional.empty();
    private boolean loaded;

    /// Written in the store's order; `""` until the store gave one.
    private volatile String id;

    /// Where typing goes while the stored text cannot be read; `""` as long as nothing was typed then.
    private volatile String aside = "";

    /// The text of an editor and where its caret is.
    public record Typed(String text, int caret) {}

    private Draft(OwnStore store, DraftTab tab, String text) {
        this.store = store;
        this.profileId = tab.profileId();
        this.title = tab.title();
        this.caret = tab.caret();
        this.id = tab.id();
        this.live = () -> new Typed(text, tab.caret());
    }

    /// A new tab with a first text.
    public static Draft fresh(OwnStore store, DraftTab tab, String text) {
        Draft draft = new Draft(store, tab, text);
        draft.loaded = true;
        draft.save();
        return draft;
    }

    /// A tab of an earlier run of the program; its text is read when the tab is first looked at.
    public static Draft stored(OwnStore store, DraftTab tab) {
        return new Draft(store, tab, "");
    }

    /// `""` until the store gave one.
    public String id() {
        return id;
    }

    /// What the store refused this tab.
    public Troubles troubles() {
        return troubles;
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

    /// From now on the text is what `typed` gives.
    public void follow(Supplier<Typed> typed) {
        live = typed;
    }

    /// Hands the text over on the FX thread, once it is read; never when it cannot be read.
    public void load(Consumer<String> receiver) {
        if (loaded) {
            receiver.accept(live.get().text());
            return;
        }
        store.run(
                workspace -> workspace.drafts().text(id),
                found -> found.ifPresentOrElse(text -> loaded(text, receiver), () -> notRead(lost(), receiver)),
                why -> notRead(why, receiver));
    }

    /// Stores the newest text; call at most half a second after a keystroke. It never takes the place of a
    /// stored text that was not loaded: when that cannot be read, what is typed is kept beside it.
    public void save() {
        if (!loaded && !troubles.has(What.TEXT_NOT_READ)) {
            return;
        }
        Typed now = live.get();
        if (!loaded && now.text().isEmpty()) {
            return;
        }
        boolean beside = !loaded;
        boolean troubled = troubles.has(What.NOT_SAVED);
        if (handedOver.equals(Optional.of(now)) && !troubled) {
            return;
        }
        handedOver = Optional.of(now);
        store.run(
                workspace -> {
                    hand(workspace.drafts(), now, beside);
                    if (troubled) {
                        workspace.drafts().flush();
                    }
                    return now;
                },
                saved -> troubles.over(What.NOT_SAVED),
                this::notSaved);
    }

    /// The store lost the tab: it gets a new place there, with all of its text.
    public void anew() {
        id = "";
        handedOver = Optional.empty();
        save();
    }

    /// Stores the newest text and puts the tab into the bin.
    public void close(Consumer<DbFault> failed) {
        save();
        store.run(
                workspace -> {
                    putAway(workspace.drafts());
                    workspace.drafts().close(id);
                    return id;
                },
                closed -> {},
                failed);
    }

    private void hand(Drafts drafts, Typed now, boolean beside) throws FaultException {
        String to = beside ? aside : id;
        if (to.isEmpty()) {
            to = drafts.open(profileId, title).id();
        }
        if (beside) {
            aside = to;
        } else {
            id = to;
        }
        drafts.typed(to, now.text(), now.caret());
    }

    /// What was kept beside the stored text goes to the bin.
    private void putAway(Drafts drafts) throws FaultException {
        if (!aside.isEmpty()) {
            drafts.close(aside);
            aside = "";
        }
    }

    private void loaded(String text, Consumer<String> receiver) {
        if (!loaded) {
            loaded = true;
            troubles.over(What.TEXT_NOT_READ);
            receiver.accept(text);
            if (!aside.isEmpty()) {
                store.run(
                        workspace -> {
                            putAway(workspace.drafts());
                            return id;
                        },
                        done -> {},
                        this::notSaved);
            }
        }
    }

    private void notRead(DbFault why, Consumer<String> receiver) {
        troubles.add(What.TEXT_NOT_READ, why, () -> load(receiver));
    }

    private void notSaved(DbFault why) {
        handedOver = Optional.empty();
        troubles.add(What.NOT_SAVED, why, this::save);
    }

    private DbFault lost() {
        return new DbFault.Refused(TextWriter.NO_SUCH_DRAFT, title, "");
    }
}
