package dev.drydock.core.dialect.sqlite.schema;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.RowReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Catalog queries of SQLite. Pragmas are used as statements with quoted names: as table-valued functions they
/// could be hidden by a user's table or view of the same name.
public final class SqliteCatalog {
    public static final SqliteCatalog DATABASES = new SqliteCatalog("databases");
    static final SqliteCatalog NAMES = new SqliteCatalog("names");
    public static final SqliteCatalog TABLE_LIST = new SqliteCatalog("table_list");
    static final SqliteCatalog HAS_STATISTICS = new SqliteCatalog("has_statistics");
    static final SqliteCatalog STATISTICS = new SqliteCatalog("statistics");
    static final SqliteCatalog COLUMNS = new SqliteCatalog("columns");
    static final SqliteCatalog FOREIGN_KEYS = new SqliteCatalog("foreign_keys");
    static final SqliteCatalog INDEXES = new SqliteCatalog("indexes");
    static final SqliteCatalog INDEX_COLUMNS = new SqliteCatalog("index_columns");
    public static final SqliteCatalog TEXTS = new SqliteCatalog("texts");
    static final SqliteCatalog DEFINITIONS = new SqliteCatalog("definitions");

    private final CatalogQuery query;

    private SqliteCatalog(String fact) {
        query = CatalogQuery.load(SqliteCatalog.class, fact + ".sql");
    }

    public <T> List<T> all(Connection open, RowReader<T> reader) throws SQLException {
        return query.rows(open, reader);
    }

    /// @param values bound in order
    public <T> List<T> in(Connection open, String schema, RowReader<T> reader, Object... values) throws SQLException {
        return query.withIdentifiers(Map.of("schema", schema)).rows(open, reader, values);
    }

    <T> List<T> of(Connection open, String schema, String object, RowReader<T> reader) throws SQLException {
        return query.withIdentifiers(Map.of("schema", schema, "object", object)).rows(open, reader);
    }
}
