package dev.drydock.core.dialect.mysql.schema.translate;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.dialect.mysql.schema.translate.MysqlTypes.Said;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.ColumnDefault;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.DefaultValue;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.NeutralSchema.Column;
import dev.drydock.core.schema.translate.NeutralSchema.Table;
import dev.drydock.core.schema.translate.NeutralType.Base;
import dev.drydock.core.schema.translate.ResultDraft;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// From the neutral form to a snapshot of the database at hand. One use.
final class MysqlWriting {
    private static final Identity COUNTS =
            new Identity(false, "", new Numbering("bigint", 1, 1, 1, Long.MAX_VALUE, 1, false));

    private static final int COMPUTES_MARIADB = 10_02_01;
    private static final int COMPUTES_MYSQL = 8_00_13;

    private final NeutralSchema schema;
    private final SchemaSnapshot blank;
    private final Expressions expressions;
    private final ResultDraft draft;
    /// Whether a default can be an expression.
    private final boolean computes;

    MysqlWriting(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions) {
        this.schema = schema;
        this.blank = blank;
        this.expressions = expressions;
        draft = new ResultDraft(blank, schema);
        computes = ServerVersion.of(blank.origin().server()).since(COMPUTES_MARIADB, COMPUTES_MYSQL);
    }

    Translation translation() {
        Map<String, String> options = blank.elements().values().stream()
                .filter(element -> element.body() instanceof DatabaseBody.Schema)
                .map(element -> ((DatabaseBody.Schema) element.body()).options())
                .findFirst()
                .map(all -> Map.copyOf(all))
                .orElse(Map.of());
        MysqlKeys keys = new MysqlKeys(schema, blank.origin(), draft, expressions);
        for (Table table : schema.tables()) {
            ElementKey key = ElementKey.of(ElementKind.TABLE, "", table.name());
            draft.table(key, table.comment(), Optional.of("InnoDB"), options);
            Set<String> searched = searched(table);
            for (int i = 0; i < table.columns().size(); i++) {
                column(table, key, i, searched);
            }
            keys.of(table, key, searched);
        }
        draft.views(schema, "", expressions, new TreeMap<>(Map.of("SQL SECURITY", "DEFINER")));
        return draft.translation();
    }

    /// Columns that some key needs as a whole.
    private Set<String> searched(Table table) {
        Set<String> columns = new HashSet<>();
        table.keys().forEach(key -> columns.addAll(key.columns()));
        table.references().forEach(reference -> columns.addAll(reference.columns()));
        table.indexes().stream()
                .filter(NeutralSchema.Index::unique)
                .forEach(index -> index.keys().forEach(key -> columns.add(key.text())));
        schema.tables().stream()
                .flatMap(other -> other.references().stream())
                .filter(reference -> reference.table().equals(table.name()))
                .forEach(reference -> columns.addAll(reference.farColumns()));
        return columns;
    }

    private void column(Table table, ElementKey relation, int place, Set<String> searched) {
        Column column = table.columns().get(place);
        ElementKey key = relation.part(ElementKind.COLUMN, column.name());
        Said said = MysqlTypes.write(column.type(), searched.contains(column.name()));
        if (!said.same()) {
            draft.notes.add(column.source(), Reason.OTHER_TYPE, column.type().told(), said.type());
        }
        Optional<RelationBody.Generated> generated = generated(column);
        boolean first =
                table.keys().stream().anyMatch(one -> one.columns().getFirst().equals(column.name()));
        if (column.counts() && !first) {
            draft.notes.lost(column.source(), Reason.NO_COUNTERPART, "IDENTITY");
        }
        boolean counts = column.counts() && first;
        draft.add(
                key,
                column.comment(),
                new RelationBody.Column(
                        place + 1,
                        said.type(),
                        Optional.empty(),
                        column.notNull(),
                        counts ? Optional.of(COUNTS) : Optional.empty(),
                        generated,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        false));
        if (!counts && generated.isEmpty()) {
            value(column, said.type())
                    .ifPresent(text -> draft.add(key.as(ElementKind.DEFAULT), new ColumnDefault(text)));
        }
    }

    private Optional<RelationBody.Generated> generated(Column column) {
        Optional<String> expression = column.generated().flatMap(made -> expressions.value(made.expression()));
        if (column.generated().isPresent() && expression.isEmpty()) {
            draft.notes.lost(
                    column.source(),
                    Reason.UNREADABLE_TEXT,
                    column.generated().get().expression());
        }
        return expression.map(text -> new RelationBody.Generated(
                text, column.generated().map(NeutralSchema.Generated::stored).orElse(false)));
    }

    private Optional<String> value(Column column, String type) {
        if (column.value().isEmpty()) {
            return Optional.empty();
        }
        String told = column.value().get();
        boolean large = type.startsWith("long") || type.equals("json");
        Optional<String> written = switch (DefaultValue.of(told)) {
            case DefaultValue.Null any -> Optional.of("NULL");
            case DefaultValue.Now any -> now(type).filter(text -> computes || !text.startsWith("("));
            case DefaultValue.Truth(boolean truth) -> Optional.of(truth ? "1" : "0");
            case DefaultValue.Bits(String bits) -> Optional.of("b'" + bits + "'");
            case DefaultValue.Numeral(String digits) -> Optional.of(digits);
            case DefaultValue.Text(String text) ->
                text(column, MysqlText.text(text), large).filter(value -> computes || !value.startsWith("("));
            case DefaultValue.Expression(String text) ->
                expressions.value(text).map(value -> "(" + value + ")").filter(any -> computes);
        };
        if (written.isEmpty()) {
            draft.notes.lost(column.source(), Reason.UNREADABLE_TEXT, "DEFAULT " + told);
        }
        return written.filter(text -> !text.equals("NULL"));
    }

    private static Optional<String> text(Column column, String literal, boolean large) {
        boolean array = column.type().base() == Base.ARRAY || column.type().base() == Base.BYTES;
        if (array) {
            return Optional.empty();
        }
        return Optional.of(large ? "(" + literal + ")" : literal);
    }

    /// With the digits that the column has.
    private static Optional<String> now(String type) {
        if (type.startsWith("datetime") || type.startsWith("timestamp")) {
            return Optional.of("CURRENT_TIMESTAMP" + type.replaceFirst("^[a-z]+", ""));
        }
        return type.equals("date") ? Optional.of("(curdate())") : Optional.empty();
    }
}
