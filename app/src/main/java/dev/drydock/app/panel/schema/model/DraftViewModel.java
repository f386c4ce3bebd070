package dev.drydock.app.panel.schema.model;

import dev.drydock.app.apply.ApplyViewModel;
import dev.drydock.app.panel.schema.model.DraftState.Closed;
import dev.drydock.app.panel.schema.model.DraftState.Gone;
import dev.drydock.app.panel.schema.model.DraftState.Open;
import dev.drydock.app.panel.schema.model.DraftState.Reading;
import dev.drydock.app.panel.schema.model.DraftState.Refusal;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.panel.schema.whole.WholeViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.schema.browse.ObjectDdl;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.model.Problem;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One draft at a time, from the first edit to the guard. FX thread only; scripts are written as jobs.
public final class DraftViewModel {
    private static final Messages TEXTS = Messages.of(DraftViewModel.class);
    private static final MigrationScript NOTHING = new MigrationScript(List.of());

    private final Jobs jobs;
    private final Executor fx;
    private final WholeViewModel whole;
    private final ApplyViewModel apply;
    private final Supplier<Optional<ConnectionProfile>> profile;
    private final Consumer<ElementKey> changed;
    private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>(new Closed());
    private int wish;

    /// @param changed told the table whose draft was applied
    public DraftViewModel(
            Jobs jobs,
            Executor fx,
            WholeViewModel whole,
            ApplyViewModel apply,
            Supplier<Optional<ConnectionProfile>> profile,
            Consumer<ElementKey> changed) {
        this.jobs = jobs;
        this.fx = fx;
        this.whole = whole;
        this.apply = apply;
        this.profile = profile;
        this.changed = changed;
        whole.state().subscribe(this::followed);
    }

    ReadOnlyObjectProperty<DraftState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether something is drafted, or about to be.
    public boolean open() {
        return !(state.get() instanceof Closed);
    }

    /// Told whenever [#open] may have changed.
    public void onChange(Runnable told) {
        state.subscribe((before, now) -> told.run());
    }

    /// Drafts a change of a table that is there.
    public void change(ElementKey table) {
        begin(
                table,
                read -> Optional.of(Draft.of(read.snapshot(), whole.syntax()))
                        .filter(draft -> draft.base().find(table).isPresent()));
    }

    /// Drafts a new table.
    public void create(ElementKey table) {
        begin(table, read -> {
            Draft draft = Draft.of(read.snapshot(), whole.syntax());
            ElementKey free = free(draft, table, 1);
            return Optional.of(draft.with(new Edit.NewTable(free)));
        });
    }

    private static ElementKey free(Draft draft, ElementKey table, int number) {
        ElementKey tried =
                number == 1 ? table : ElementKey.of(ElementKind.TABLE, table.schema(), table.name() + "_" + number);
        return draft.problem(new Edit.NewTable(tried)) == Problem.NONE ? tried : free(draft, table, number + 1);
    }

    private interface Start {
        Optional<Draft> on(Whole.Read read);
    }

    private void begin(ElementKey table, Start start) {
        if (whole.ports().isEmpty()) {
            return;
        }
        state.set(new Reading(table));
        whole.refresh(read -> {
            if (state.get() instanceof Reading(var wanted) && wanted.equals(table)) {
                state.set(start.on(read)
                        .<DraftState>map(draft -> opened(draft, table))
                        .orElseGet(() -> new Gone(table)));
                write();
            }
        });
    }

    private static Open opened(Draft draft, ElementKey table) {
        ElementKey own = draft.edits().isEmpty() || !(draft.edits().getFirst() instanceof Edit.NewTable(var made))
                ? table
                : made;
        return new Open(draft, own, false, Refusal.NONE, List.of(), NOTHING);
    }

    private void followed(Whole now) {
        boolean lost = now instanceof Whole.Failed || now instanceof Whole.Stopped;
        if (lost && state.get() instanceof Reading(var table)) {
            state.set(new Gone(table));
        } else if (now instanceof Whole.Unsupported) {
            leave();
        }
    }

    /// Makes one edit, or says why not.
    public void edit(Edit edit) {
        if (!(state.get() instanceof Open open)) {
            return;
        }
        Problem problem = open.draft().problem(edit);
        if (problem != Problem.NONE) {
            List<ElementKey> by =
                    edit instanceof Edit.Drop(var key) ? open.draft().needing(key) : List.of();
            state.set(open.refusing(Refusal.of(problem), by));
            return;
        }
        ElementKey table = edit instanceof Edit.Name(var key, var name) && key.equals(open.table())
                ? ElementKey.of(ElementKind.TABLE, key.schema(), name.strip())
                : open.table();
        take(open, open.draft().with(edit), table);
    }

    /// Behind the last column, under a name that is free.
    void addColumn(String stem, ColumnShape shape) {
        if (state.get() instanceof Open open) {
            String name = stem;
            for (int i = 2;
                    open.draft().problem(new Edit.AddColumn(open.table(), name, shape)) == Problem.NAME_TAKEN;
                    i++) {
                name = stem + i;
            }
            edit(new Edit.AddColumn(open.table(), name, shape));
        }
    }

    void undo() {
        if (state.get() instanceof Open open && undoable()) {
            Draft before = open.draft().undone();
            ElementKey table = open.table();
            if (open.draft().edits().getLast() instanceof Edit.Name(var key, var name)
                    && key.kind() == ElementKind.TABLE) {
                table = key;
            }
            take(open, before, table);
        }
    }

    /// The edit that makes a new table is not undone but discarded.
    boolean undoable() {
        return state.get() instanceof Open open
                && !open.draft().edits().isEmpty()
                && !(open.draft().edits().getLast() instanceof Edit.NewTable);
    }

    public void safe(boolean wanted) {
        if (state.get() instanceof Open open && open.safe() != wanted) {
            state.set(new Open(open.draft(), open.table(), wanted, Refusal.NONE, List.of(), open.script()));
            write();
        }
    }

    private void take(Open open, Draft draft, ElementKey table) {
        state.set(new Open(draft, table, open.safe(), Refusal.NONE, List.of(), open.script()));
        write();
    }

    /// The latest draft wins.
    private void write() {
        if (!(state.get() instanceof Open open) || whole.ports().isEmpty()) {
            return;
        }
        int mine = ++wish;
        DdlWriter writer = whole.ports().get().ddl();
        ScriptOptions options = open.safe() ? ScriptOptions.safeForms() : ScriptOptions.plain();
        var outcome = jobs.submit(
                        new JobSpec("draft " + System.identityHashCode(this), TEXTS.text("draft.job")),
                        context -> open.draft().script(writer, options))
                .outcome();
        var _ = outcome.whenComplete((ended, bug) -> fx.execute(() -> {
            if (mine == wish
                    && state.get() instanceof Open now
                    && bug == null
                    && ended instanceof Outcome.Done<MigrationScript>(var script)) {
                state.set(now.with(script));
            }
        }));
    }

    /// The statements as a text.
    String sql() {
        return state.get() instanceof Open open ? ObjectDdl.text(open.script()) : "";
    }

    /// Reads the structure again, drafts the same on it, and asks to run what comes out. A table that is no
    /// longer as it was is not changed.
    public void review() {
        if (!(state.get() instanceof Open open) || profile.get().isEmpty()) {
            return;
        }
        whole.refresh(read -> {
            if (state.get() instanceof Open now && now.draft().equals(open.draft())) {
                reviewed(now, read.snapshot());
            }
        });
    }

    private void reviewed(Open open, SchemaSnapshot newer) {
        Optional<Draft> again = open.draft().on(newer);
        if (again.isEmpty() || whole.ports().isEmpty()) {
            state.set(open.refusing(Refusal.STALE, List.of()));
            return;
        }
        Draft draft = again.get();
        ScriptOptions options = open.safe() ? ScriptOptions.safeForms() : ScriptOptions.plain();
        apply.ask(
                profile.get().orElseThrow(),
                TEXTS.text("draft.title", open.table().name()),
                draft.script(whole.ports().get().ddl(), options),
                report -> {
                    if (report.whole()) {
                        leave();
                    }
                    changed.accept(open.table());
                });
    }

    public void leave() {
        wish++;
        state.set(new Closed());
    }
}
