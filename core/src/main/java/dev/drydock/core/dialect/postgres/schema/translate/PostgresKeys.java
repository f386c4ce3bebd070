package dev.drydock.core.dialect.postgres.schema.translate;

import static dev.drydock.core.dialect.postgres.schema.translate.PostgresWriting.quoted;

import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.FreeNames;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.NeutralSchema.Check;
import dev.drydock.core.schema.translate.NeutralSchema.Column;
import dev.drydock.core.schema.translate.NeutralSchema.Index;
import dev.drydock.core.schema.translate.NeutralSchema.IndexKey;
import dev.drydock.core.schema.translate.NeutralSchema.Method;
import dev.drydock.core.schema.translate.NeutralSchema.Reference;
import dev.drydock.core.schema.translate.NeutralSchema.Table;
import dev.drydock.core.schema.translate.NeutralType.Base;
import dev.drydock.core.schema.translate.ResultDraft;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Keys, checks and indexes. Indexes and the keys that are made of one share their names with tables.
final class PostgresKeys {
    private static final int NAME_BYTES = 63;

    private final NeutralSchema schema;
    private final ResultDraft draft;
    private final Expressions expressions;
    private final FreeNames relations;
    private final Map<NeutralSchema.Key, ElementKey> written = new HashMap<>();
    private final Map<String, FreeNames> constraintNames = new HashMap<>();

    PostgresKeys(NeutralSchema schema, ResultDraft draft, Expressions expressions, FreeNames relations) {
        this.schema = schema;
        this.draft = draft;
        this.expressions = expressions;
        this.relations = relations;
    }

    void of(Table table, ElementKey relation) {
        FreeNames constraints = constraints(table);
        table.keys().forEach(key -> key(table, relation, key, constraints));
        for (Check check : table.checks()) {
            Optional<String> condition = expressions.condition(check.condition());
            if (condition.isEmpty()) {
                draft.notes.lost(check.source(), Reason.UNREADABLE_TEXT, check.condition());
            } else {
                String name = check.source().kind() == ElementKind.COLUMN
                        ? table.name() + "_" + check.source().name() + "_check"
                        : check.source().name();
                check(relation, constraints.take(name, table.name() + "_" + name), condition.get());
            }
        }
        for (Column column : table.columns()) {
            boolean number =
                    column.type().base() == Base.INTEGER || column.type().base() == Base.DECIMAL;
            if (number && column.type().unsigned() && !column.counts()) {
                String name = table.name() + "_" + column.name() + "_unsigned";
                check(relation, constraints.take(name, name), quoted(column.name()) + " >= 0");
            }
        }
        table.indexes().forEach(index -> index(table, relation, index));
    }

    /// After the keys of all tables.
    void references(Table table, ElementKey relation) {
        table.references().forEach(reference -> reference(table, relation, reference, constraints(table)));
    }

    private FreeNames constraints(Table table) {
        return constraintNames.computeIfAbsent(table.name(), any -> new FreeNames(NAME_BYTES));
    }

    private void check(ElementKey relation, String name, String condition) {
        constraint(
                relation.part(ElementKind.CONSTRAINT, name),
                Kind.CHECK,
                List.of(),
                Optional.empty(),
                false,
                "CHECK (" + condition + ")");
    }

    private void constraint(
            ElementKey key,
            Kind kind,
            List<String> columns,
            Optional<PartBody.Reference> reference,
            boolean deferrable,
            String definition) {
        draft.add(
                key,
                new PartBody.Constraint(
                        kind, columns, reference, true, deferrable, false, Optional.empty(), definition));
    }

    private static String list(List<String> names) {
        return names.stream().map(PostgresWriting::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private void key(Table table, ElementKey relation, NeutralSchema.Key key, FreeNames constraints) {
        String wanted = key.name().orElse(table.name() + "_pkey");
        String name = relations.take(wanted, table.name() + "_" + wanted);
        constraints.take(name, name);
        if (key.name().isPresent() && !name.equals(wanted)) {
            draft.notes.add(key.source(), Reason.OTHER_NAME, wanted, name);
        }
        ElementKey place = relation.part(ElementKind.CONSTRAINT, name);
        written.put(key, place);
        constraint(
                place,
                key.primary() ? Kind.PRIMARY_KEY : Kind.UNIQUE,
                key.columns(),
                Optional.empty(),
                false,
                (key.primary() ? "PRIMARY KEY " : "UNIQUE ") + list(key.columns()));
    }

    /// Only unique columns can be referred to.
    private void reference(Table table, ElementKey relation, Reference reference, FreeNames constraints) {
        Optional<Table> far = schema.tables().stream()
                .filter(other -> other.name().equals(reference.table()))
                .findFirst();
        Optional<NeutralSchema.Key> target = far.flatMap(other -> other.keys().stream()
                .filter(key -> new TreeSet<>(key.columns()).equals(new TreeSet<>(reference.farColumns())))
                .findFirst());
        if (far.isEmpty() || target.isEmpty()) {
            draft.notes.lost(
                    reference.source(),
                    Reason.NO_COUNTERPART,
                    "REFERENCES " + reference.table() + " " + list(reference.farColumns()));
            return;
        }
        String own = reference.source().name();
        ElementKey place = relation.part(ElementKind.CONSTRAINT, constraints.take(own, table.name() + "_" + own));
        ElementKey there = ElementKey.of(ElementKind.TABLE, PostgresWriting.SCHEMA, reference.table());
        String definition = "FOREIGN KEY " + list(reference.columns()) + " REFERENCES " + quoted(PostgresWriting.SCHEMA)
                + "." + quoted(reference.table()) + list(reference.farColumns())
                + action(" ON UPDATE ", reference.onUpdate())
                + action(" ON DELETE ", reference.onDelete())
                + (reference.deferrable() ? " DEFERRABLE" : "");
        constraint(
                place,
                Kind.FOREIGN_KEY,
                reference.columns(),
                Optional.of(new PartBody.Reference(
                        there, reference.farColumns(), reference.onUpdate(), reference.onDelete(), Match.SIMPLE)),
                reference.deferrable(),
                definition);
        draft.depends(place, there);
        Optional.ofNullable(written.get(target.get())).ifPresent(key -> draft.depends(place, key));
    }

    private static String action(String event, Action action) {
        return action == Action.NO_ACTION ? "" : event + action.name().replace('_', ' ');
    }

    private void index(Table table, ElementKey relation, Index index) {
        Optional<String> keys = switch (index.method()) {
            case ORDER -> ordered(index);
            case WORDS -> words(index);
            case PLACES, OTHER -> Optional.empty();
        };
        Optional<String> where = index.predicate().map(expressions::condition).orElse(Optional.of(""));
        if (keys.isEmpty() || where.isEmpty()) {
            draft.notes.lost(index.source(), Reason.NO_COUNTERPART, index.method() + " INDEX");
            return;
        }
        String wanted = index.source().name();
        String name = relations.take(wanted, table.name() + "_" + wanted);
        if (!name.equals(wanted)) {
            draft.notes.add(index.source(), Reason.OTHER_NAME, wanted, name);
        }
        String method = index.method() == Method.WORDS ? "gin" : "btree";
        String definition = "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + quoted(name) + " ON "
                + quoted(PostgresWriting.SCHEMA) + "." + quoted(table.name()) + " USING " + method + " (" + keys.get()
                + ")" + (where.get().isEmpty() ? "" : " WHERE " + where.get());
        draft.add(
                relation.part(ElementKind.INDEX, name),
                new PartBody.Index(
                        index.unique(),
                        method,
                        index.keys().stream().map(PostgresKeys::part).toList(),
                        List.of(),
                        where.filter(text -> !text.isEmpty()),
                        false,
                        true,
                        Optional.empty(),
                        definition));
    }

    private static PartBody.IndexKey part(IndexKey key) {
        return new PartBody.IndexKey(
                key.text(), Optional.empty(), Optional.empty(), key.descending(), key.descending());
    }

    private Optional<String> ordered(Index index) {
        StringBuilder keys = new StringBuilder();
        for (IndexKey key : index.keys()) {
            Optional<String> text = key.expression()
                    ? expressions.value(key.text()).map(value -> "(" + value + ")")
                    : Optional.of(quoted(key.text()));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String what = text.get();
            if (key.prefix().isPresent()) {
                what = "\"left\"(" + what + "::text, " + key.prefix().getAsInt() + ")";
                draft.notes.add(index.source(), Reason.OTHER_INDEX, key.text(), what);
            }
            keys.append(keys.isEmpty() ? "" : ", ").append(what).append(key.descending() ? " DESC" : "");
        }
        return Optional.of(keys.toString());
    }

    private Optional<String> words(Index index) {
        String all = index.keys().stream()
                .map(key -> "COALESCE(" + quoted(key.text()) + "::text, '')")
                .collect(Collectors.joining(" || ' ' || "));
        String made = "to_tsvector('simple'::regconfig, " + all + ")";
        draft.notes.add(index.source(), Reason.OTHER_INDEX, "FULLTEXT", made);
        return Optional.of(made);
    }
}
