package dev.drydock.app.panel.schema;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.schema.SchemaState.Chosen;
import dev.drydock.app.panel.schema.SchemaState.Names;
import dev.drydock.app.panel.schema.catalog.CatalogSession;
import dev.drydock.app.panel.schema.catalog.CatalogWork;
import dev.drydock.app.panel.schema.catalog.CatalogWork.Ends;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.panel.schema.whole.WholeViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the user can do in the schema browser. FX thread only; reads run as jobs and come back to it.
public final class SchemaViewModel {
    private static final Messages TEXTS = SchemaWords.TEXTS;

    /// More results than this help nobody, and the tree stays quick.
    static final int RESULTS = 500;

    /// What is known of a server before it answered.
    private static final ServerFacts NOT_YET = new ServerFacts("", "", 0, 0, "", "", "");

    private final SchemaServices services;
    private final CatalogWork work;
    private final WholeViewModel whole;
    private final Workbench bench;
    private final DeepSearch deep;
    private final ReadOnlyObjectWrapper<SchemaState> state = new ReadOnlyObjectWrapper<>(SchemaState.FIRST);
    private @Nullable CatalogSession session;
    private Optional<Destination.ObjectPath> wanted = Optional.empty();
    private String asking = "";
    private int asked;

    public SchemaViewModel(SchemaServices services) {
        this.services = services;
        work = new CatalogWork(services);
        whole = new WholeViewModel(services, InstantSource.system());
        bench = Workbench.of(services, whole, () -> state.get().profile(), this::changed, this::remodelled);
        deep = new DeepSearch(services, whole, state);
    }

    ReadOnlyObjectProperty<SchemaState> state() {
        return state.getReadOnlyProperty();
    }

    Workbench bench() {
        return bench;
    }

    /// Names may have changed: they are read again, and the table is shown.
    private void remodelled(ElementKey table) {
        wanted = Optional.of(new Destination.ObjectPath(table.schema(), table.name()));
        update(s -> s.chosen(new Chosen.Nothing()));
        refresh();
    }

    /// The database is no longer as it was read.
    private void changed() {
        whole.forget();
        state.get().chosen().subject().ifPresent(object -> {
            update(s -> s.chosen(new Chosen.Nothing()));
            choose(object);
        });
    }

    /// Shows `profile`, or what was shown before; selects `object` once the names are there.
    void show(Optional<String> profile, Optional<Destination.ObjectPath> object) {
        wanted = object;
        String current = state.get().profileId();
        if (profile.isEmpty() && current.isEmpty()) {
            return;
        }
        if (profile.isPresent() && !profile.get().equals(current)) {
            change(profile.get());
        } else {
            selectWanted();
        }
    }

    /// Reads all names again.
    void refresh() {
        CatalogSession open = session;
        if (open == null) {
            change(asking);
            return;
        }
        update(s -> s.names(new Names.Reading()));
        whole.forget();
        run(TEXTS.text("job.names", open.profile().name()), open, open::read, naming(this::named));
    }

    void filter(String by) {
        update(s -> s.names() instanceof Names.Read read
                ? s.filtered(
                        by, by.isBlank() ? List.of() : read.catalog().index().find(by, RESULTS))
                : s.filtered(by, List.of()));
        deep.filtered(false);
    }

    /// Looks in columns, comments and definitions too; reads the structure for it.
    void deepen() {
        deep.filtered(true);
    }

    /// Chooses the object of a key, or the one that the key's element belongs to.
    void choose(ElementKey key) {
        if (state.get().names() instanceof Names.Read read) {
            read.catalog()
                    .objects()
                    .filter(object -> ElementKeys.same(key, object))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    /// Shows a whole schema; reads nothing for it.
    void chooseSchema(String name) {
        ifStill(++asked, new Chosen.Whole(name));
    }

    void choose(ObjectName object) {
        CatalogSession open = session;
        boolean already =
                (state.get().chosen() instanceof Chosen.Shown || state.get().chosen() instanceof Chosen.Reading)
                        && state.get()
                                .chosen()
                                .subject()
                                .filter(o -> SchemaTreeItems.same(o, object))
                                .isPresent();
        if (open == null || already) {
            return;
        }
        int mine = ++asked;
        update(s -> s.chosen(new Chosen.Reading(object)));
        run(
                object.name(),
                open,
                context -> open.look(context, object),
                new Ends<>(
                        look -> ifStill(
                                mine, Chosen.of(object, look, open.ports().syntax())),
                        why -> ifStill(mine, new Chosen.Failed(object, why)),
                        () -> ifStill(mine, new Chosen.Stopped(object))));
    }

    private void change(String profileId) {
        CatalogSession old = session;
        session = null;
        whole.of(Optional.empty());
        asking = profileId;
        asked++;
        state.set(SchemaState.FIRST.names(new Names.Reading()));
        work.submit(
                new JobSpec(profileId, TEXTS.text("job.profiles")),
                context -> {
                    if (old != null) {
                        old.close();
                    }
                    return services.profiles().list().stream()
                            .filter(p -> p.id().equals(profileId))
                            .findFirst();
                },
                naming(this::found));
    }

    private void found(Optional<ConnectionProfile> profile) {
        if (profile.isEmpty()) {
            state.set(SchemaState.FIRST);
            return;
        }
        ConnectionProfile chosen = profile.get();
        Standing waiting = new Standing.On(chosen, NOT_YET, Environments.opensReadOnly(chosen));
        state.set(new SchemaState(
                profile,
                waiting,
                new Names.Reading(),
                "",
                List.of(),
                new SchemaState.Deep.Unasked(),
                new Chosen.Nothing()));
        services.ports()
                .apply(chosen.dialect())
                .ifPresentOrElse(
                        ports -> {
                            CatalogSession open = new CatalogSession(chosen, services, ports);
                            session = open;
                            whole.of(Optional.of(open));
                            refresh();
                        },
                        () -> update(s -> s.names(new Names.Unsupported(chosen.dialect()))));
    }

    private void named(CatalogSession.Reading reading) {
        update(s -> s.names(new Names.Read(reading.catalog())).standing(reading.standing()));
        filter(state.get().filter());
        selectWanted();
    }

    /// The end of a job that brings names.
    private <T> Ends<T> naming(Consumer<T> done) {
        return new Ends<>(
                done,
                why -> update(s -> s.names(new Names.Failed(why))),
                () -> update(s -> s.names(new Names.Stopped())));
    }

    private void selectWanted() {
        if (wanted.isPresent() && state.get().names() instanceof Names.Read read) {
            Destination.ObjectPath path = wanted.get();
            wanted = Optional.empty();
            read.catalog()
                    .objects()
                    .filter(o -> o.schema().equals(path.schema()) && o.name().equals(path.name()))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    private void ifStill(int mine, Chosen chosen) {
        if (mine == asked) {
            update(s -> s.chosen(chosen));
        }
    }

    private <T> void run(String label, CatalogSession open, Job<T> job, Ends<T> ends) {
        work.submit(new JobSpec("schema " + open.profile().id(), label), job, ends.when(() -> open == session));
    }

    private void update(UnaryOperator<SchemaState> change) {
        state.set(change.apply(state.get()));
    }
}
