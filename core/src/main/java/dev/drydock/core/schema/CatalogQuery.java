package dev.drydock.core.schema;

import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One catalog query, kept as a `.sql` resource beside its dialect. Values are bound, never spliced. Immutable,
/// any thread.
public final class CatalogQuery {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final int FETCH_ROWS = 5_000;

    private final String sql;

    private CatalogQuery(String sql) {
        this.sql = sql;
    }

    /// Lines that begin with `--` are the header and are not sent.
    ///
    /// @param resource relative to the package of `owner`; a missing one is a bug
    public static CatalogQuery load(Class<?> owner, String resource) {
        String text = Resource.text(owner, resource);
        return new CatalogQuery(
                text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n")));
    }

    public String sql() {
        return sql;
    }

    /// The same query with each placeholder `{key}` replaced by the identifier of that key, quoted as the SQL
    /// standard says. For places where a DBMS accepts no bound value.
    public CatalogQuery withIdentifiers(Map<String, String> identifiers) {
        return withIdentifiers(identifiers, "\"");
    }

    /// @param quote what this DBMS puts around names, doubled inside
    public CatalogQuery withIdentifiers(Map<String, String> identifiers, String quote) {
        // One pass: an identifier that looks like a placeholder must stay what it is.
        return new CatalogQuery(PLACEHOLDER.matcher(sql).replaceAll(found -> {
            String identifier =
                    Optional.ofNullable(identifiers.get(found.group(1))).orElseThrow();
            return Matcher.quoteReplacement(quote + identifier.replace(quote, quote + quote) + quote);
        }));
    }

    /// @param values bound in order; an empty `Optional` is bound as SQL NULL
    public <T> List<T> rows(Connection connection, RowReader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_ROWS);
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    read.add(reader.read(row));
                }
                return read;
            }
        }
    }

    private static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        switch (value) {
            case Optional<?> optional when optional.isEmpty() -> statement.setNull(position, Types.NULL);
            case Optional<?> optional -> statement.setObject(position, optional.orElseThrow());
            default -> statement.setObject(position, value);
        }
    }

    /// Turns the current row into a value.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /// The current row, by column name, without nulls.
    public static final class Row {
        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        /// Whether the result has this column: some catalogs grow columns with the version.
        public boolean has(String column) throws SQLException {
            ResultSetMetaData shape = rows.getMetaData();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                if (shape.getColumnLabel(i).equalsIgnoreCase(column)) {
                    return true;
                }
            }
            return false;
        }

        /// The first column, whatever its name; SQL NULL reads as `""`.
        public String first() throws SQLException {
            return Optional.ofNullable(rows.getString(1)).orElse("");
        }

        /// SQL NULL reads as `""`.
        public String text(String column) throws SQLException {
            return optional(column).orElse("");
        }

        public Optional<String> optional(String column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        /// SQL NULL reads as 0.
        public long number(String column) throws SQLException {
            return rows.getLong(column);
        }

        public boolean isNull(String column) throws SQLException {
            return rows.getObject(column) == null;
        }

        public boolean flag(String column) throws SQLException {
            return rows.getBoolean(column);
        }

        /// An SQL array of texts.
        public Optional<List<String>> texts(String column) throws SQLException {
            return isNull(column) ? Optional.empty() : Optional.of(list(column));
        }

        /// An SQL array of texts; SQL NULL reads as an empty list.
        public List<String> list(String column) throws SQLException {
            var array = rows.getArray(column);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        }

        /// A constant of an enum that the query spells out.
        public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
            return Enum.valueOf(type, text(column));
        }
    }
}
