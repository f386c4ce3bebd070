package dev.drydock.app.panel.query.tab;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.query.ask.Question;
import dev.drydock.app.panel.query.explain.PlanOptions;
import dev.drydock.app.panel.query.keep.Draft;
import dev.drydock.app.panel.query.keep.KeptTabs;
import dev.drydock.app.panel.query.keep.Troubles;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.workspace.DraftTab;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open tabs, the one in sight, and the profiles a new tab can be bound to. FX thread only.
public final class TabsViewModel {
    private final QueryServices services;
    private final Function<Integer, String> titles;
    private final ObservableList<TabViewModel> tabs = FXCollections.observableArrayList();
    private final ObservableList<ConnectionProfile> profiles = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<TabViewModel>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();
    private final KeptTabs kept;
    private final PlanOptions planOptions;
    private int opened;
    private boolean started;

    /// @param titles names a new tab by its number
    public TabsViewModel(QueryServices services, Function<Integer, String> titles) {
        this.services = services;
        this.titles = titles;
        planOptions = new PlanOptions(services.store());
        kept = new KeptTabs(
                services.store(),
                id -> tabs.stream()
                        .map(TabViewModel::draft)
                        .filter(draft -> draft.id().equals(id))
                        .forEach(Draft::anew));
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

    /// What the user's own store refused, beyond what concerns one tab.
    public Troubles troubles() {
        return kept.troubles();
    }

    /// True once the tabs of the last time are back, or could not be read.
    public ReadOnlyBooleanProperty restored() {
        return restored.getReadOnlyProperty();
    }

    /// Brings the tabs of the last time back, without running anything; `then` follows.
    public void start(Runnable then) {
        if (started) {
            kept.profiles(found -> {
                profiles.setAll(found);
                tabs.forEach(tab -> tab.follow(found));
                then.run();
            });
            return;
        }
        started = true;
        planOptions.start();
        kept.read(
                found -> {
                    profiles.setAll(found.profiles());
                    found.tabs().forEach(draft -> tabs.add(stored(draft)));
                    opened += found.tabs().size();
                    if (selected.get().isEmpty() && !tabs.isEmpty()) {
                        selected.set(Optional.of(tabs.getFirst()));
                    }
                    restored.set(true);
                    then.run();
                },
                () -> {
                    started = false;
                    restored.set(true);
                },
                () -> start(then));
    }

    /// A new tab bound to the profile with this id, with a first text. Nothing runs.
    public void open(String profileId, String text) {
        Optional<ConnectionProfile> profile =
                profiles.stream().filter(p -> p.id().equals(profileId)).findFirst();
        DraftTab place = new DraftTab(
                "", profile.map(ConnectionProfile::id).orElse(""), titles.apply(++opened), 0, 0, Instant.now(), 0);
        show(new TabViewModel(services, profile, Draft.fresh(services.store(), place, text), planOptions));
    }

    /// The tab in sight when it is bound to the profile with this id, else the last one that is, else a new
    /// one: it is in sight afterwards.
    public void standOn(String profileId) {
        List<TabViewModel> bound = tabs.stream()
                .filter(tab ->
                        tab.state().get().profile().map(ConnectionProfile::id).equals(Optional.of(profileId)))
                .toList();
        if (selected.get().filter(bound::contains).isPresent()) {
            return;
        }
        if (bound.isEmpty()) {
            open(profileId, "");
        } else {
            selected.set(Optional.of(bound.getLast()));
        }
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
        boolean transaction = state.transaction().matters();
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

    public void reopen() {
        kept.reopen(draft -> show(stored(draft)));
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

    /// Stores what was typed in any tab.
    public void save() {
        tabs.forEach(tab -> tab.draft().save());
    }

    /// Ends all connections; texts stay stored.
    public void closeAll() {
        tabs.forEach(TabViewModel::close);
    }

    private TabViewModel stored(DraftTab draft) {
        Optional<ConnectionProfile> profile =
                profiles.stream().filter(p -> p.id().equals(draft.profileId())).findFirst();
        return new TabViewModel(services, profile, Draft.stored(services.store(), draft), planOptions);
    }

    private void show(TabViewModel tab) {
        tabs.add(tab);
        selected.set(Optional.of(tab));
    }

    /// Without asking, after the user agreed to what ends with the tab.
    public void closeNow(TabViewModel tab) {
        int at = tabs.indexOf(tab);
        tabs.remove(tab);
        if (selected.get().filter(t -> t == tab).isPresent()) {
            selected.set(tabs.isEmpty() ? Optional.empty() : Optional.of(tabs.get(Math.clamp(at, 0, tabs.size() - 1))));
        }
        tab.close();
        kept.putAway(tab.draft());
    }
}
