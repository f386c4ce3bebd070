package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Destination;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.DraftTab;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open tabs, the one in sight, and the profiles a new tab can be bound to. FX thread only.
public final class TabsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TabsViewModel.class);

    private final QueryServices services;
    private final Function<Integer, String> titles;
    private final ObservableList<TabViewModel> tabs = FXCollections.observableArrayList();
    private final ObservableList<ConnectionProfile> profiles = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<TabViewModel>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();
    private int opened;
    private boolean started;

    /// @param titles names a new tab by its number
    public TabsViewModel(QueryServices services, Function<Integer, String> titles) {
        this.services = services;
        this.titles = titles;
    }

    public ObservableList<TabViewModel> tabs() {
        return tabs;
    }

    public ObservableList<ConnectionProfile> profiles() {
        return profiles;
    }

    public ObjectProperty<Optional<TabViewModel>> selected() {
        return selected;
    }

    /// True once the tabs of the last time are back.
    public ReadOnlyBooleanProperty restored() {
        return restored.getReadOnlyProperty();
    }

    /// Brings the tabs of the last time back, without running anything; `then` follows.
    public void start(Runnable then) {
        if (started) {
            refreshProfiles(then);
            return;
        }
        started = true;
        read(workspace -> new Kept(profiles(workspace), workspace.drafts().list()), kept -> {
            profiles.setAll(kept.profiles);
            Map<String, ConnectionProfile> byId =
                    kept.profiles.stream().collect(Collectors.toMap(ConnectionProfile::id, p -> p));
            for (DraftTab draft : kept.drafts) {
                tabs.add(new TabViewModel(
                        services, Optional.ofNullable(byId.get(draft.profileId())), Draft.stored(services, draft)));
            }
            opened = kept.drafts.size();
            if (selected.get().isEmpty() && !tabs.isEmpty()) {
                selected.set(Optional.of(tabs.getFirst()));
            }
            restored.set(true);
            then.run();
        });
    }

    /// A new tab bound to the profile with this id, with a first text. Nothing runs.
    public void open(String profileId, String text) {
        Optional<ConnectionProfile> profile =
                profiles.stream().filter(p -> p.id().equals(profileId)).findFirst();
        TabViewModel tab = new TabViewModel(
                services,
                profile,
                Draft.fresh(services, profile.map(ConnectionProfile::id).orElse(""), titles.apply(++opened), text));
        tabs.add(tab);
        selected.set(Optional.of(tab));
    }

    /// A new tab beside the one in sight: same connection, else the only one there is.
    public void openBeside() {
        String profile = selected.get()
                .flatMap(t -> t.state().get().profile())
                .or(() -> profiles.size() == 1 ? Optional.of(profiles.getFirst()) : Optional.empty())
                .map(ConnectionProfile::id)
                .orElse("");
        open(profile, "");
    }

    /// The tab in sight gives way to one bound to another connection, with the same text: a tab itself is never
    /// rebound.
    public void copyTo(String profileId, String text) {
        Optional<TabViewModel> old = selected.get();
        open(profileId, text);
        old.filter(t -> !t.state().get().bound()).ifPresent(this::closeNow);
    }

    /// Asks first when an open transaction or a run would end with the tab.
    public void close(TabViewModel tab) {
        TabState state = tab.state().get();
        boolean running = state.phase().busy();
        boolean transaction = state.transaction().open();
        boolean asked =
                state.question().filter(Question.MayClose.class::isInstance).isPresent();
        if (asked) {
            return;
        }
        if (running || transaction) {
            selected.set(Optional.of(tab));
            tab.update(s -> s.asking(Optional.of(new Question.MayClose(running, transaction))));
            return;
        }
        closeNow(tab);
    }

    /// After the user agreed to what ends with the tab.
    public void closeAgreed(TabViewModel tab) {
        closeNow(tab);
    }

    public void reopen() {
        read(
                workspace -> {
                    List<DraftTab> bin = workspace.drafts().bin();
                    return bin.isEmpty()
                            ? Optional.<DraftTab>empty()
                            : workspace.drafts().reopen(bin.getFirst().id());
                },
                draft -> draft.ifPresent(this::show));
    }

    public void selectNext(int by) {
        if (!tabs.isEmpty()) {
            int at = selected.get().map(tabs::indexOf).orElse(0);
            selected.set(Optional.of(tabs.get(Math.floorMod(at + by, tabs.size()))));
        }
    }

    public void goToConnections() {
        services.go().accept(new Destination.Connections(Optional.empty()));
    }

    /// Ends all connections; texts stay stored.
    public void closeAll() {
        tabs.forEach(TabViewModel::close);
    }

    private record Kept(List<ConnectionProfile> profiles, List<DraftTab> drafts) {}

    private void refreshProfiles(Runnable then) {
        read(TabsViewModel::profiles, found -> {
            profiles.setAll(found);
            then.run();
        });
    }

    private void show(DraftTab draft) {
        Optional<ConnectionProfile> profile =
                profiles.stream().filter(p -> p.id().equals(draft.profileId())).findFirst();
        TabViewModel tab = new TabViewModel(services, profile, Draft.stored(services, draft));
        tabs.add(tab);
        selected.set(Optional.of(tab));
    }

    private void closeNow(TabViewModel tab) {
        int at = tabs.indexOf(tab);
        tabs.remove(tab);
        if (selected.get().filter(t -> t == tab).isPresent()) {
            selected.set(tabs.isEmpty() ? Optional.empty() : Optional.of(tabs.get(Math.clamp(at, 0, tabs.size() - 1))));
        }
        tab.close();
        tab.draft().close();
    }

    private static List<ConnectionProfile> profiles(Workspace workspace) throws FaultException {
        return workspace.profiles().list().stream().map(StoredProfile::profile).toList();
    }

    /// A read from the workspace.
    @FunctionalInterface
    private interface Read<T> {
        T from(Workspace workspace) throws FaultException;
    }

    private <T> void read(Read<T> work, java.util.function.Consumer<T> receiver) {
        services.threads().store().execute(() -> {
            try {
                T value = work.from(services.workspace().get());
                services.threads().fx().execute(() -> receiver.accept(value));
            } catch (FaultException failed) {
                LOG.warn("workspace not read: {}", failed.fault());
                services.threads().fx().execute(() -> restored.set(true));
            }
        });
    }
}
