package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.snapshot.ConstraintDraft.Far;
import dev.drydock.core.dialect.sqlite.schema.snapshot.SchemaDraft.TableDraft;
import dev.drydock.core.dialect.sqlite.schema.text.ConstraintNames;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import dev.drydock.core.schema.snapshot.PartBody.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes elements of constraints. A foreign key that names no columns means the far primary key.
final class ConstraintElements {
    private final Map<String, TableDraft> tables;

    ConstraintElements(Map<String, TableDraft> tables) {
        this.tables = tables;
    }

    void of(TableDraft table, List<Element> elements, List<Dependency> dependencies) {
        Set<String> names = new HashSet<>();
        for (ConstraintDraft draft : table.constraints()) {
            List<String> columns =
                    draft.kind() == Kind.CHECK ? mentioned(table, draft) : declared(table, draft.columns());
            Optional<Reference> reference = draft.far().map(far -> reference(table, far));
            String definition = definition(draft, columns, reference);
            String derived = ConstraintNames.derived(draft.kind(), columns, definition);
            boolean own = draft.name().isPresent()
                    && !names.contains(draft.name().get())
                    && !ConstraintNames.looksDerived(draft.name().get(), derived);
            String name = own ? draft.name().get() : free(derived, names);
            names.add(name);
            String whole = draft.name().isPresent() && !own
                    ? ConstraintNames.named(draft.name().get(), definition)
                    : definition;
            ElementKey key = table.key().part(ElementKind.CONSTRAINT, name);
            Constraint body = new Constraint(
                    draft.kind(),
                    columns,
                    reference,
                    true,
                    draft.far().map(Far::deferrable).orElse(false),
                    draft.far().map(Far::initiallyDeferred).orElse(false),
                    Optional.empty(),
                    whole);
            elements.add(Element.of(key, body));
            reference
                    .map(Reference::table)
                    .filter(far -> !far.equals(table.key())
                            && find(far.schema(), far.name()).isPresent())
                    .ifPresent(far -> dependencies.add(new Dependency(key, far)));
        }
    }

    private static String free(String derived, Set<String> names) {
        String name = derived;
        for (int i = 2; names.contains(name); i++) {
            name = derived + " #" + i;
        }
        return name;
    }

    private Optional<TableDraft> find(String schema, String name) {
        return Optional.ofNullable(tables.get(schema + "\0" + Names.folded(name)));
    }

    private static List<String> declared(TableDraft table, List<String> columns) {
        return columns.stream()
                .map(column -> TableText.declared(table.columns(), column))
                .toList();
    }

    private static List<String> mentioned(TableDraft table, ConstraintDraft draft) {
        Words words = Words.of(draft.keys());
        return table.columns().stream().filter(words::mention).toList();
    }

    private Reference reference(TableDraft table, Far far) {
        String schema = table.key().schema();
        Optional<TableDraft> target = find(schema, far.table());
        List<String> columns = target.map(
                        found -> far.columns().isEmpty() ? primaryKey(found) : declared(found, far.columns()))
                .orElse(far.columns());
        ElementKey key =
                target.map(TableDraft::key).orElseGet(() -> ElementKey.of(ElementKind.TABLE, schema, far.table()));
        return new Reference(key, columns, far.onUpdate(), far.onDelete(), far.match());
    }

    private static List<String> primaryKey(TableDraft table) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == Kind.PRIMARY_KEY)
                .findFirst()
                .map(constraint -> declared(table, constraint.columns()))
                .orElse(List.of());
    }

    private static String definition(ConstraintDraft draft, List<String> columns, Optional<Reference> reference) {
        return switch (draft.kind()) {
            case PRIMARY_KEY ->
                draft.inColumn() ? "PRIMARY KEY DESC" + draft.rest() : keyed("PRIMARY KEY", draft, columns);
            case UNIQUE -> keyed("UNIQUE", draft, columns);
            case CHECK, EXCLUSION -> "CHECK (" + draft.keys() + ")" + draft.rest();
            case FOREIGN_KEY ->
                "FOREIGN KEY (" + Names.list(columns) + ") REFERENCES "
                        + foreign(reference.orElseThrow(), draft.far().orElseThrow());
        };
    }

    private static String keyed(String words, ConstraintDraft draft, List<String> columns) {
        String keys = draft.keys();
        for (int i = 0; i < columns.size(); i++) {
            keys = keys.replace(Names.quoted(draft.columns().get(i)), Names.quoted(columns.get(i)));
        }
        return words + " (" + keys + ")" + draft.rest();
    }

    private static String foreign(Reference reference, Far far) {
        return Names.quoted(reference.table().name())
                + (reference.columns().isEmpty() ? "" : " (" + Names.list(reference.columns()) + ")")
                + action(" ON UPDATE ", reference.onUpdate())
                + action(" ON DELETE ", reference.onDelete())
                + (reference.match() == Match.SIMPLE ? "" : " MATCH " + reference.match())
                + (far.deferrable() ? " DEFERRABLE" : "")
                + (far.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    }

    private static String action(String event, Action action) {
        return action == Action.NO_ACTION ? "" : event + action.name().replace('_', ' ');
    }
}
