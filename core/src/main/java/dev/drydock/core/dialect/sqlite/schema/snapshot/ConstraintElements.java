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
import java.util.Comparator;
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
        List<Made> all = table.constraints().stream()
                .map(draft -> made(table, draft))
                .sorted(Comparator.comparing(Made::derived).thenComparing(Made::whole))
                .toList();
        Set<String> names = new HashSet<>();
        for (Made made : all) {
            ElementKey key = table.key().part(ElementKind.CONSTRAINT, name(made, all, names));
            names.add(key.name());
            boolean own = made.draft.name().equals(Optional.of(key.name()));
            elements.add(Element.of(key, body(made, own ? made.definition : made.whole())));
            made.reference
                    .map(Reference::table)
                    .filter(far -> !far.equals(table.key())
                            && find(far.schema(), far.name()).isPresent())
                    .ifPresent(far -> dependencies.add(new Dependency(key, far)));
        }
    }

    private Made made(TableDraft table, ConstraintDraft draft) {
        List<String> columns = draft.kind() == Kind.CHECK ? mentioned(table, draft) : declared(table, draft.columns());
        Optional<Reference> reference = draft.far().map(far -> reference(table, far));
        return new Made(draft, columns, reference, definition(draft, columns, reference));
    }

    /// Its own name, unless another bears the same or it would be taken for none.
    private static String name(Made made, List<Made> all, Set<String> names) {
        Optional<String> own = made.draft.name();
        boolean unique =
                all.stream().filter(other -> other.draft.name().equals(own)).count() == 1;
        return own.filter(name -> unique && !ConstraintNames.looksDerived(name, made.derived()))
                .orElseGet(() -> free(made.derived(), names));
    }

    private static Constraint body(Made made, String definition) {
        return new Constraint(
                made.draft.kind(),
                made.columns,
                made.reference,
                true,
                made.draft.far().map(Far::deferrable).orElse(false),
                made.draft.far().map(Far::initiallyDeferred).orElse(false),
                Optional.empty(),
                definition);
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

    private record Made(ConstraintDraft draft, List<String> columns, Optional<Reference> reference, String definition) {
        String derived() {
            return ConstraintNames.derived(draft.kind(), columns, definition);
        }

        String whole() {
            return draft.name()
                    .map(name -> ConstraintNames.named(name, definition))
                    .orElse(definition);
        }
    }
}
