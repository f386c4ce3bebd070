package dev.drydock.core.dialect.mysql.schema.translate;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keys, checks and indexes. Foreign keys and checks have names that are theirs alone in a database.
final class MysqlKeys {
    private static final int NAME_CHARACTERS = 64;
    /// 767 bytes, the least that any row format indexes, in characters of four bytes.
    private static final int PREFIX = 191;

    /// Keys that are expressions.
    private static final int COMPUTES_MYSQL = 8_00_13;

    private final NeutralSchema schema;
    private final boolean computes;
    private final ResultDraft draft;
    private final Expressions expressions;
    private final FreeNames constraints = new FreeNames(NAME_CHARACTERS);

    MysqlKeys(NeutralSchema schema, Origin origin, ResultDraft draft, Expressions expressions) {
        this.schema = schema;
        computes = ServerVersion.of(origin.server()).since(ServerVersion.NEVER, COMPUTES_MYSQL);
        this.draft = draft;
        this.expressions = expressions;
    }

    void of(Table table, ElementKey relation, Set<String> searched) {
        FreeNames names = new FreeNames(NAME_CHARACTERS);
        for (NeutralSchema.Key key : table.keys()) {
            String definition = "(" + MysqlText.list(key.columns()) + ")";
            if (key.primary()) {
                draft.add(
                        relation.part(ElementKind.CONSTRAINT, "PRIMARY"),
                        constraint(Kind.PRIMARY_KEY, key.columns(), Optional.empty(), "PRIMARY KEY " + definition));
            } else {
                String name = names.take(key.name().orElse("unique"), key.name().orElse("unique"));
                index(
                        relation,
                        name,
                        true,
                        "UNIQUE KEY ",
                        definition,
                        key.columns().stream()
                                .map(column -> new PartBody.IndexKey(
                                        MysqlText.bare(column), Optional.empty(), Optional.empty(), false, true))
                                .toList(),
                        "BTREE");
            }
        }
        table.references().forEach(reference -> reference(table, relation, reference));
        table.checks().forEach(check -> check(table, relation, check));
        table.indexes().forEach(one -> index(table, relation, one, names, searched));
    }

    private void check(Table table, ElementKey relation, Check check) {
        Optional<String> condition = expressions.condition(check.condition());
        if (condition.isEmpty()) {
            draft.notes.lost(check.source(), Reason.UNREADABLE_TEXT, check.condition());
        } else if (refuses(table, condition.get())) {
            draft.notes.lost(check.source(), Reason.NO_COUNTERPART, check.condition());
        } else {
            String own = check.source().name();
            String name = constraints.take(own, table.name() + "_" + own);
            draft.add(
                    relation.part(ElementKind.CONSTRAINT, name),
                    constraint(Kind.CHECK, List.of(), Optional.empty(), "CHECK (" + condition.get() + ")"));
        }
    }

    /// A check may speak of no numbered column, nor of one that a foreign key changes.
    private static boolean refuses(Table table, String condition) {
        return table.columns().stream()
                .filter(column -> condition.contains(MysqlText.quoted(column.name())))
                .anyMatch(column -> column.counts()
                        || table.references().stream()
                                .anyMatch(reference -> reference.columns().contains(column.name())
                                        && !(passive(reference.onUpdate()) && passive(reference.onDelete()))));
    }

    private static boolean passive(Action action) {
        return action == Action.NO_ACTION || action == Action.RESTRICT;
    }

    private static PartBody.Constraint constraint(
            Kind kind, List<String> columns, Optional<PartBody.Reference> reference, String definition) {
        return new PartBody.Constraint(kind, columns, reference, true, false, false, Optional.empty(), definition);
    }

    private void index(
            ElementKey relation,
            String name,
            boolean unique,
            String words,
            String columns,
            List<PartBody.IndexKey> keys,
            String method) {
        draft.add(
                relation.part(ElementKind.INDEX, name),
                new PartBody.Index(
                        unique,
                        method,
                        keys,
                        List.of(),
                        Optional.empty(),
                        false,
                        true,
                        Optional.empty(),
                        words + MysqlText.quoted(name) + " " + columns));
    }

    private void reference(Table table, ElementKey relation, Reference reference) {
        boolean known = schema.tables().stream().anyMatch(other -> other.name().equals(reference.table()));
        if (!known) {
            draft.notes.lost(reference.source(), Reason.NO_COUNTERPART, "REFERENCES " + reference.table());
            return;
        }
        if (reference.deferrable()) {
            draft.notes.lost(reference.source(), Reason.NO_COUNTERPART, "DEFERRABLE");
        }
        Action onUpdate = possible(table, reference, reference.onUpdate());
        Action onDelete = possible(table, reference, reference.onDelete());
        String own = reference.source().name();
        String name = constraints.take(own, table.name() + "_" + own);
        if (!name.equals(own)) {
            draft.notes.add(reference.source(), Reason.OTHER_NAME, own, name);
        }
        ElementKey place = relation.part(ElementKind.CONSTRAINT, name);
        ElementKey there = ElementKey.of(ElementKind.TABLE, "", reference.table());
        String definition = "FOREIGN KEY (" + MysqlText.list(reference.columns()) + ") REFERENCES "
                + MysqlText.qualified(there) + " (" + MysqlText.list(reference.farColumns()) + ")"
                + action(" ON DELETE ", onDelete) + action(" ON UPDATE ", onUpdate);
        draft.add(
                place,
                constraint(
                        Kind.FOREIGN_KEY,
                        reference.columns(),
                        Optional.of(new PartBody.Reference(
                                there, reference.farColumns(), onUpdate, onDelete, Match.SIMPLE)),
                        definition));
        draft.depends(place, there);
    }

    /// InnoDB refuses SET DEFAULT, and SET NULL where a column cannot be NULL.
    private Action possible(Table table, Reference reference, Action action) {
        boolean never = reference.columns().stream()
                .anyMatch(name -> table.column(name).filter(Column::notNull).isPresent());
        if (action != Action.SET_DEFAULT && !(action == Action.SET_NULL && never)) {
            return action;
        }
        draft.notes.add(reference.source(), Reason.OTHER_ACTION, action.name(), Action.NO_ACTION.name());
        return Action.NO_ACTION;
    }

    private static String action(String event, Action action) {
        return action == Action.NO_ACTION ? "" : event + action.name().replace('_', ' ');
    }

    private void index(Table table, ElementKey relation, Index index, FreeNames names, Set<String> searched) {
        boolean expression = index.keys().stream().anyMatch(IndexKey::expression);
        boolean impossible = index.method() == Method.OTHER
                || index.method() == Method.PLACES
                || (expression && !computes)
                || (index.unique() && index.predicate().isPresent());
        List<String> columns = new ArrayList<>();
        List<PartBody.IndexKey> keys = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            Optional<String> text = key.expression()
                    ? expressions.value(key.text()).map(value -> "(" + value + ")")
                    : column(table, key, index, searched);
            impossible |= text.isEmpty();
            text.ifPresent(what -> {
                columns.add((key.expression() ? what : MysqlText.quoted(key.text()) + what)
                        + (key.descending() ? " DESC" : ""));
                keys.add(new PartBody.IndexKey(
                        key.expression() ? what : MysqlText.bare(key.text()) + what,
                        Optional.empty(),
                        Optional.empty(),
                        key.descending(),
                        !key.descending()));
            });
        }
        if (impossible) {
            draft.notes.lost(index.source(), Reason.NO_COUNTERPART, index.method() + " INDEX");
            return;
        }
        index.predicate()
                .ifPresent(where -> draft.notes.add(index.source(), Reason.OTHER_INDEX, "WHERE " + where, "INDEX"));
        boolean words = index.method() == Method.WORDS;
        String own = index.source().name();
        index(
                relation,
                names.take(own, table.name() + "_" + own),
                index.unique(),
                words ? "FULLTEXT KEY " : index.unique() ? "UNIQUE KEY " : "KEY ",
                "(" + String.join(",", columns) + ")",
                keys,
                words ? "FULLTEXT" : "BTREE");
    }

    /// The prefix that it needs, if any.
    private Optional<String> column(Table table, IndexKey key, Index index, Set<String> searched) {
        Base base = table.column(key.text()).map(column -> column.type().base()).orElse(Base.OTHER);
        if (base == Base.JSON || base == Base.ARRAY) {
            return Optional.empty();
        }
        boolean whole = index.method() == Method.WORDS || searched.contains(key.text());
        String type = table.column(key.text())
                .map(column -> MysqlTypes.write(column.type(), false).type())
                .orElse("");
        boolean large = type.startsWith("long")
                || (type.matches("(?s)var\\w+\\((\\d+)\\)")
                        && Integer.parseInt(type.replaceAll("\\D", "")) > MysqlTypes.KEY_CHARACTERS);
        if (key.prefix().isPresent()) {
            return Optional.of("(" + key.prefix().getAsInt() + ")");
        }
        if (large && !whole) {
            draft.notes.add(index.source(), Reason.SHORTER_KEY, key.text(), key.text() + "(" + PREFIX + ")");
            return Optional.of("(" + PREFIX + ")");
        }
        return Optional.of("");
    }
}
