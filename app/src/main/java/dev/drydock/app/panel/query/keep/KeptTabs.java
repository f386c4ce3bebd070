package dev.drydock.app.panel.query.keep;

import dev.drydock.app.panel.query.keep.Trouble.What;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.Drafts;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.text.TextWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The tabs as the store has them: those of the last time and those in the bin. What goes wrong here or while
/// typing is stored in the background is told to the troubles. FX thread only.
public final class KeptTabs {
    private final OwnStore store;
    private final Consumer<String> lost;
    private final Troubles troubles = new Troubles();

    /// What there was when the program ended.
    public record Found(List<ConnectionProfile> profiles, List<DraftTab> tabs) {}

    /// @param lost told the id of a tab that the store does not know any more
    public KeptTabs(OwnStore store, Consumer<String> lost) {
        this.store = store;
        this.lost = lost;
    }

    public Troubles troubles() {
        return troubles;
    }

    /// @param failed runs when nothing could be read; then it can be tried again, by the user as well
    public void read(Consumer<Found> then, Runnable failed, Runnable again) {
        store.run(
                workspace -> {
                    watch(workspace.drafts());
                    return new Found(
                            KeptTabs.profiles(workspace), workspace.drafts().list());
                },
                found -> {
                    troubles.over(What.TABS_NOT_READ);
                    then.accept(found);
                },
                why -> {
                    failed.run();
                    troubles.add(What.TABS_NOT_READ, why, again);
                });
    }

    public void profiles(Consumer<List<ConnectionProfile>> then) {
        store.run(
                KeptTabs::profiles,
                found -> {
                    troubles.over(What.PROFILES_NOT_READ);
                    then.accept(found);
                },
                why -> troubles.add(What.PROFILES_NOT_READ, why, () -> profiles(then)));
    }

    /// Takes the tab closed last out of the bin, if there is one.
    public void reopen(Consumer<DraftTab> then) {
        store.run(
                workspace -> {
                    List<DraftTab> bin = workspace.drafts().bin();
                    return bin.isEmpty()
                            ? Optional.<DraftTab>empty()
                            : workspace.drafts().reopen(bin.getFirst().id());
                },
                draft -> {
                    troubles.over(What.NOT_REOPENED);
                    draft.ifPresent(then);
                },
                why -> troubles.add(What.NOT_REOPENED, why, () -> reopen(then)));
    }

    /// Stores the newest text and puts the tab into the bin.
    public void putAway(Draft draft) {
        draft.close(why -> troubles.add(What.NOT_CLOSED, why, () -> {
            troubles.over(What.NOT_CLOSED);
            putAway(draft);
        }));
    }

    private void watch(Drafts drafts) {
        drafts.onFault(why -> store.fx().execute(() -> unsaved(why)));
        drafts.onRecovered(() -> store.fx().execute(() -> troubles.over(What.NOT_SAVED)));
    }

    private void unsaved(DbFault why) {
        if (why instanceof DbFault.Refused refused && refused.rule().equals(TextWriter.NO_SUCH_DRAFT)) {
            lost.accept(refused.message());
        } else {
            troubles.add(What.NOT_SAVED, why, this::flush);
        }
    }

    private void flush() {
        store.run(
                workspace -> {
                    workspace.drafts().flush();
                    return true;
                },
                stored -> troubles.over(What.NOT_SAVED),
                this::unsaved);
    }

    private static List<ConnectionProfile> profiles(Workspace workspace) throws FaultException {
        return workspace.profiles().list().stream().map(StoredProfile::profile).toList();
    }
}
