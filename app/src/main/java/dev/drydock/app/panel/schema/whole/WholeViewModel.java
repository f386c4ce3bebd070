package dev.drydock.app.panel.schema.whole;

import dev.drydock.app.panel.schema.catalog.CatalogSession;
import dev.drydock.app.panel.schema.catalog.SchemaServices;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.schema.browse.Reach;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.search.SchemaSearch;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.sql.Syntax;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads the schema of the connection in sight exactly, when something wants it, and keeps it until it is read
/// again. FX thread only; the read is a job.
public final class WholeViewModel {
    private static final Messages TEXTS = Messages.of(WholeViewModel.class);

    private final SchemaServices services;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Whole> state = new ReadOnlyObjectWrapper<>(new Whole.Unread());
    private final List<Consumer<Whole.Read>> waiting = new ArrayList<>();
    private Optional<CatalogSession> session = Optional.empty();
    private int asked;

    public WholeViewModel(SchemaServices services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<Whole> state() {
        return state.getReadOnlyProperty();
    }

    /// What it is now, in the words of [Whole].
    public Optional<Whole.Read> read() {
        return state.get() instanceof Whole.Read read ? Optional.of(read) : Optional.empty();
    }

    /// What the DBMS in sight offers for it.
    public Optional<StructurePorts> ports() {
        return session.flatMap(open -> open.ports().structure());
    }

    /// How the DBMS in sight reads SQL; call when something was read.
    public Syntax syntax() {
        return of().orElseThrow();
    }

    /// The same; empty before there is one in sight.
    public Optional<Syntax> of() {
        return session.map(open -> open.ports().syntax());
    }

    /// Another connection; nothing is read of it yet.
    public void of(Optional<CatalogSession> other) {
        session = other;
        forget();
    }

    /// What was read no longer holds.
    public void forget() {
        asked++;
        waiting.clear();
        boolean without = session.isPresent() && ports().isEmpty();
        state.set(
                without ? new Whole.Unsupported(session.orElseThrow().profile().dialect()) : new Whole.Unread());
    }

    /// Reads it unless it is there, or on its way.
    public void want() {
        want(read -> {});
    }

    /// The same; `then` gets it once it is there, and nothing when it does not come.
    public void want(Consumer<Whole.Read> then) {
        switch (state.get()) {
            case Whole.Read read -> then.accept(read);
            case Whole.Reading() -> waiting.add(then);
            case Whole.Unread _, Whole.Stopped _, Whole.Failed _ -> {
                waiting.add(then);
                refresh();
            }
            case Whole.Unsupported(var dialect) -> {}
        }
    }

    /// Reads it again.
    public void refresh() {
        refresh(read -> {});
    }

    public void refresh(Consumer<Whole.Read> then) {
        if (session.isEmpty() || ports().isEmpty()) {
            return;
        }
        CatalogSession open = session.orElseThrow();
        StructurePorts ports = ports().orElseThrow();
        int mine = ++asked;
        waiting.add(then);
        state.set(new Whole.Reading());
        var outcome = services.jobs()
                .submit(
                        new JobSpec(
                                "schema " + open.profile().id(),
                                TEXTS.text("job.whole", open.profile().name())),
                        context -> open.use(context, connection -> {
                            SchemaSnapshot snapshot = ports.snapshots().read(connection, SnapshotScope.everything());
                            return new Whole.Read(
                                    snapshot, new Reach(snapshot), new SchemaSearch(snapshot), clock.instant());
                        }))
                .outcome();
        var _ = outcome.whenComplete((ended, bug) -> services.fx().execute(() -> {
            if (mine == asked) {
                ended(bug == null ? ended : new Outcome.Failed<>(new DbFault.Other(String.valueOf(bug), "")));
            }
        }));
    }

    private void ended(Outcome<Whole.Read> outcome) {
        List<Consumer<Whole.Read>> told = List.copyOf(waiting);
        waiting.clear();
        switch (outcome) {
            case Outcome.Done<Whole.Read>(var read) -> {
                state.set(read);
                told.forEach(each -> each.accept(read));
            }
            case Outcome.Failed<Whole.Read>(var why) -> state.set(new Whole.Failed(why));
            case Outcome.Cancelled<Whole.Read>() -> state.set(new Whole.Stopped());
        }
    }
}
