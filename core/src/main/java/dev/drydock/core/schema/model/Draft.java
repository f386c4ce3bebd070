package dev.drydock.core.schema.model;

import dev.drydock.core.schema.browse.Portion;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Renaming;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A schema as it was read, the edits made on it, and what comes of them. Immutable, pure, any thread.
///
/// @param base as it was read
/// @param syntax of the DBMS
/// @param now what the edits make of it; texts of new things are as they were typed
/// @param trace which elements of `base` have another name in `now`
public record Draft(SchemaSnapshot base, Syntax syntax, List<Edit> edits, SchemaSnapshot now, Trace trace) {
    public Draft {
        edits = List.copyOf(edits);
    }

    public static Draft of(SchemaSnapshot base, Syntax syntax) {
        return new Draft(base, syntax, List.of(), base, Trace.NONE);
    }

    /// @throws IllegalArgumentException when the edit has a [Problem]
    public Draft with(Edit edit) {
        Problem problem = problem(edit);
        if (problem != Problem.NONE) {
            throw new IllegalArgumentException(problem + ": " + edit);
        }
        List<Edit> more = new ArrayList<>(edits);
        more.add(edit);
        return new Draft(base, syntax, more, new Editing(now, syntax).apply(edit), trace.after(edit));
    }

    /// Why the edit cannot be made here.
    public Problem problem(Edit edit) {
        return Problem.of(now, edit);
    }

    /// What cannot be without the element of `key` and would not go with it.
    public List<ElementKey> needing(ElementKey key) {
        return Editing.needing(now, key);
    }

    /// Without the last edit; the same when there is none.
    public Draft undone() {
        Draft draft = of(base, syntax);
        for (Edit edit : edits.subList(0, Math.max(0, edits.size() - 1))) {
            draft = draft.with(edit);
        }
        return draft;
    }

    /// Columns of a table in their order, as they are drafted.
    public List<Element> columns(ElementKey table) {
        return TableParts.inOrder(now, table);
    }

    /// Whether the table is not there yet: its columns can still stand in any order.
    public boolean fresh(ElementKey table) {
        return !base.elements().containsKey(table)
                && renames().stream().noneMatch(each -> each.to().equals(table));
    }

    /// The same edits on a newer reading; empty when a table that they are about is no longer what it was, or
    /// when one of them cannot be made there.
    public Optional<Draft> on(SchemaSnapshot newer) {
        Draft draft = of(newer, syntax);
        for (Edit edit : edits) {
            ElementKey table = table(edit);
            boolean same = Portion.of(base, table).equals(Portion.of(newer, table));
            if (!same || draft.problem(edit) != Problem.NONE) {
                return Optional.empty();
            }
            draft = draft.with(edit);
        }
        return Optional.of(draft);
    }

    private static ElementKey table(Edit edit) {
        ElementKey key = switch (edit) {
            case Edit.NewTable(var table) -> table;
            case Edit.Name(var named, var name) -> named;
            case Edit.Comment(var on, var text) -> on;
            case Edit.AddColumn(var table, var name, var shape) -> table;
            case Edit.Shape(var column, var shape) -> column;
            case Edit.Move(var column, var position) -> column;
            case Edit.AddKey(var table, var name, var shape) -> table;
            case Edit.AddIndex(var table, var name, var shape) -> table;
            case Edit.Drop(var dropped) -> dropped;
        };
        return key.isPart() ? TableParts.table(key) : key;
    }

    public List<Rename> renames() {
        return trace.renames(base, now);
    }

    /// What is not edited is what the renames alone make of it, however far their texts are understood.
    public SchemaDiff diff() {
        List<Rename> renames = renames();
        if (renames.isEmpty()) {
            return SchemaDiff.between(base, now, DiffOptions.usual());
        }
        SortedMap<ElementKey, Element> goal = new TreeMap<>(now.elements());
        for (Element followed : Renaming.renamed(base, renames).elements().values()) {
            if (goal.containsKey(followed.key()) && !trace.touches(followed.key())) {
                goal.put(followed.key(), followed);
            }
        }
        SchemaSnapshot after = new SchemaSnapshot(now.origin(), goal, now.dependencies(), now.unread());
        return SchemaDiff.between(base, after, DiffOptions.usual(), renames);
    }

    public MigrationScript script(DdlWriter writer, ScriptOptions options) {
        return writer.write(diff(), options);
    }
}
