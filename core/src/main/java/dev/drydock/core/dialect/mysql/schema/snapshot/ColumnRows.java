package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Columns of tables and views, and their defaults.
final class ColumnRows {
    static final String ON_UPDATE = "ON UPDATE";
    static final String INVISIBLE = "INVISIBLE";
    static final String CHECK = "CHECK";
    static final String UNVERSIONED = "WITHOUT SYSTEM VERSIONING";
    static final String SRID = "SRID";
    static final String PERIOD = "PERIOD";

    private static final CatalogQuery COLUMNS = MysqlSnapshots.query("columns");
    private static final Pattern NOW = Pattern.compile("(?i)current_timestamp(?:\\((\\d*)\\))?");
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");

    private final MysqlDraft draft;
    private final Map<String, String> tableCollations;

    ColumnRows(MysqlDraft draft, Map<String, String> tableCollations) {
        this.draft = draft;
        this.tableCollations = tableCollations;
    }

    void read(Set<String> views) throws SQLException {
        List<ColumnRow> rows = draft.rows(COLUMNS, ColumnRow::new);
        for (ColumnRow row : rows) {
            if (tableCollations.containsKey(row.table)) {
                column(row, draft.key(ElementKind.TABLE, row.table), false);
            } else if (views.contains(row.table)) {
                column(row, draft.key(ElementKind.VIEW, row.table), true);
            }
        }
    }

    private void column(ColumnRow row, ElementKey relation, boolean derived) {
        ElementKey key = relation.part(ElementKind.COLUMN, row.name);
        SortedMap<String, String> options = new TreeMap<>();
        Optional<Generated> generated = Optional.empty();
        if (!derived) {
            row.onUpdate().ifPresent(when -> options.put(ON_UPDATE, now(when)));
            if (row.extra("INVISIBLE")) {
                options.put(INVISIBLE, "");
            }
            if (row.extra(UNVERSIONED)) {
                options.put(UNVERSIONED, "");
            }
            row.srid.ifPresent(srid -> options.put(SRID, srid));
            generated = generated(row, options);
        }
        draft.add(
                key,
                Optional.empty(),
                derived ? "" : row.comment,
                new RelationBody.Column(
                        row.position,
                        Spelling.type(row.type),
                        row.collation.map(Spelling::collation),
                        !row.nullable,
                        row.extra("auto_increment") ? Optional.of(AUTO_INCREMENT) : Optional.empty(),
                        generated,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        options,
                        false));
        if (!derived && row.generation.isEmpty()) {
            fallback(row)
                    .ifPresent(expression ->
                            draft.add(key.as(ElementKind.DEFAULT), new RelationBody.ColumnDefault(expression)));
        }
    }

    private static final Identity AUTO_INCREMENT =
            new Identity(false, "", new Numbering("bigint", 1, 1, 1, Long.MAX_VALUE, 1, false));

    /// The ends of a period are no expressions.
    private Optional<Generated> generated(ColumnRow row, SortedMap<String, String> options) {
        if (row.generation.isEmpty()) {
            return Optional.empty();
        }
        if (row.generation.equals("ROW START") || row.generation.equals("ROW END")) {
            options.put(PERIOD, row.generation);
            return Optional.empty();
        }
        String expression = draft.version.mariaDb() ? row.generation : MysqlText.unescaped(row.generation);
        return Optional.of(new Generated(expression, row.extra("STORED") || row.extra("PERSISTENT")));
    }

    private Optional<String> fallback(ColumnRow row) {
        return draft.version.mariaDb()
                ? row.fallback
                        .filter(text -> !text.equals("NULL"))
                        .map(ColumnRows::now)
                        .map(this::local)
                : row.fallback.map(text -> literal(row, text));
    }

    /// Sequences are named with their database.
    private String local(String expression) {
        boolean atHand = draft.place().schema().isEmpty() && expression.contains("`");
        return atHand ? ViewText.expression(expression, draft.place().database()) : expression;
    }

    /// MySQL tells a constant without its quotes, and marks an expression.
    private static String literal(ColumnRow row, String text) {
        String type = row.type.replaceAll("[( ].*", "").toLowerCase(Locale.ROOT);
        if ((type.equals("timestamp") || type.equals("datetime"))
                && NOW.matcher(text).matches()) {
            return now(text);
        }
        if (row.extra("DEFAULT_GENERATED")) {
            return "(" + MysqlText.unescaped(text) + ")";
        }
        boolean written = NUMBERS.contains(type)
                || (type.equals("bit") && text.startsWith("b'"))
                || (type.endsWith("binary") && text.startsWith("0x"));
        return written ? text : MysqlText.text(text);
    }

    static String now(String text) {
        Matcher now = NOW.matcher(text);
        if (!now.matches()) {
            return text;
        }
        boolean whole = now.group(1) == null || now.group(1).isEmpty();
        return "CURRENT_TIMESTAMP" + (whole ? "" : "(" + now.group(1) + ")");
    }

    private record ColumnRow(
            String table,
            String name,
            int position,
            String type,
            Optional<String> collation,
            boolean nullable,
            Optional<String> fallback,
            String extra,
            String generation,
            String comment,
            Optional<String> srid) {
        private static final String UPDATE = "on update ";

        ColumnRow(Row row) throws SQLException {
            this(
                    row.text("TABLE_NAME"),
                    row.text("COLUMN_NAME"),
                    (int) row.number("ORDINAL_POSITION"),
                    row.text("COLUMN_TYPE"),
                    row.optional("COLLATION_NAME"),
                    row.text("IS_NULLABLE").equals("YES"),
                    row.optional("COLUMN_DEFAULT"),
                    row.text("EXTRA"),
                    row.text("GENERATION_EXPRESSION"),
                    row.text("COLUMN_COMMENT"),
                    row.has("SRS_ID") ? row.optional("SRS_ID") : Optional.empty());
        }

        boolean extra(String word) {
            return extra.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
        }

        Optional<String> onUpdate() {
            int at = extra.toLowerCase(Locale.ROOT).indexOf(UPDATE);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(extra.substring(at + UPDATE.length()).replaceAll("[ ,].*", ""));
        }
    }
}
