package dev.drydock.core.dialect.postgres.schema.translate;

import dev.drydock.core.dialect.postgres.schema.translate.PostgresTypes.Said;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.ColumnDefault;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody.EnumType;
import dev.drydock.core.schema.translate.DefaultValue;
import dev.drydock.core.schema.translate.Expressions;
import dev.drydock.core.schema.translate.FreeNames;
import dev.drydock.core.schema.translate.NeutralSchema;
import dev.drydock.core.schema.translate.NeutralSchema.Column;
import dev.drydock.core.schema.translate.NeutralSchema.Table;
import dev.drydock.core.schema.translate.NeutralType.Base;
import dev.drydock.core.schema.translate.ResultDraft;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.TranslationNote.Reason;
import dev.drydock.core.sql.Syntax;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// From the neutral form to a snapshot. One use.
final class PostgresWriting {
    static final String SCHEMA = "public";
    /// NAMEDATALEN without the end mark.
    private static final int NAME_BYTES = 63;

    private static final Map<String, Long> HIGHEST =
            Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE, "bigint", Long.MAX_VALUE);

    private final NeutralSchema schema;
    private final Expressions expressions;
    private final ResultDraft draft;
    private final FreeNames relations = new FreeNames(NAME_BYTES);

    PostgresWriting(NeutralSchema schema, SchemaSnapshot blank, Expressions expressions) {
        this.schema = schema;
        this.expressions = expressions;
        draft = new ResultDraft(blank, schema);
    }

    Translation translation() {
        schema.tables().forEach(table -> relations.take(table.name(), table.name()));
        schema.views().forEach(view -> relations.take(view.name(), view.name()));
        PostgresKeys keys = new PostgresKeys(schema, draft, expressions, relations);
        for (Table table : schema.tables()) {
            ElementKey key = ElementKey.of(ElementKind.TABLE, SCHEMA, table.name());
            draft.table(key, table.comment(), Optional.empty(), Map.of());
            for (int i = 0; i < table.columns().size(); i++) {
                column(table, key, table.columns().get(i), i + 1);
            }
            keys.of(table, key);
        }
        schema.tables()
                .forEach(table -> keys.references(table, ElementKey.of(ElementKind.TABLE, SCHEMA, table.name())));
        draft.views(schema, SCHEMA, expressions, new TreeMap<>());
        return draft.translation();
    }

    static String quoted(String name) {
        return Syntax.inQuotes(name, '"');
    }

    private void column(Table table, ElementKey relation, Column column, int position) {
        ElementKey key = relation.part(ElementKind.COLUMN, column.name());
        String enumName = "";
        if (column.type().base() == Base.ENUM) {
            String wanted = table.name() + "_" + column.name();
            String name = relations.take(wanted, wanted + "_type");
            ElementKey type = ElementKey.of(ElementKind.ENUM_TYPE, SCHEMA, name);
            draft.add(type, new EnumType(column.type().labels()));
            draft.depends(key, type);
            enumName = quoted(SCHEMA) + "." + quoted(name);
        }
        Said said = PostgresTypes.write(column.type(), enumName, column.counts());
        if (!said.same()) {
            draft.notes.add(
                    column.source(),
                    said.wider() ? Reason.WIDER_TYPE : Reason.OTHER_TYPE,
                    column.type().told(),
                    said.type());
        }
        Optional<RelationBody.Generated> generated = generated(column);
        boolean numbered = column.counts() && HIGHEST.containsKey(said.type());
        draft.add(
                key,
                column.comment(),
                new RelationBody.Column(
                        position,
                        said.type(),
                        Optional.empty(),
                        column.notNull(),
                        numbered ? Optional.of(identity(table, column, said.type())) : Optional.empty(),
                        generated,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        false));
        if (!numbered && generated.isEmpty()) {
            value(column).ifPresent(text -> draft.add(key.as(ElementKind.DEFAULT), new ColumnDefault(text)));
        }
    }

    private Identity identity(Table table, Column column, String type) {
        String wanted = table.name() + "_" + column.name() + "_seq";
        long highest = HIGHEST.getOrDefault(type, Long.MAX_VALUE);
        return new Identity(false, relations.take(wanted, wanted), new Numbering(type, 1, 1, 1, highest, 1, false));
    }

    private Optional<RelationBody.Generated> generated(Column column) {
        Optional<NeutralSchema.Generated> told = column.generated();
        Optional<String> expression = told.flatMap(made -> expressions.value(made.expression()));
        told.ifPresent(made -> {
            if (expression.isEmpty()) {
                draft.notes.lost(column.source(), Reason.UNREADABLE_TEXT, made.expression());
            } else if (!made.stored()) {
                draft.notes.add(column.source(), Reason.NO_COUNTERPART, "VIRTUAL", "STORED");
            }
        });
        return expression.map(text -> new RelationBody.Generated(text, true));
    }

    private Optional<String> value(Column column) {
        if (column.value().isEmpty()) {
            return Optional.empty();
        }
        String told = column.value().get();
        Optional<String> written = switch (DefaultValue.of(told)) {
            case DefaultValue.Null any -> Optional.of("NULL");
            case DefaultValue.Now any -> Optional.of("CURRENT_TIMESTAMP");
            case DefaultValue.Truth(boolean truth) -> Optional.of(truth ? "true" : "false");
            case DefaultValue.Bits(String bits) ->
                column.type().base() == Base.BOOLEAN ? truth(bits) : Optional.of("B'" + bits + "'");
            case DefaultValue.Numeral(String digits) ->
                column.type().base() == Base.BOOLEAN ? truth(digits) : Optional.of(digits);
            case DefaultValue.Text(String text) -> text(column, text);
            case DefaultValue.Expression(String text) -> expressions.value(text);
        };
        if (written.isEmpty()) {
            draft.notes.lost(column.source(), Reason.UNREADABLE_TEXT, "DEFAULT " + told);
        }
        return written.filter(text -> !text.equals("NULL"));
    }

    private static Optional<String> truth(String number) {
        return Optional.of(number.matches("[0.]*") ? "false" : "true");
    }

    /// A day that is none cannot be said here.
    private static Optional<String> text(Column column, String text) {
        if (column.type().base() == Base.BOOLEAN) {
            return truth(text);
        }
        return text.startsWith("0000-") || (text.isEmpty() && column.type().base() == Base.JSON)
                ? Optional.empty()
                : Optional.of(Syntax.inQuotes(text, '\''));
    }
}
