package dev.drydock.core.dialect.sqlite;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.sqlite.schema.SqliteSchema;
import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;

/// Puts the ports of SQLite together.
public final class SqliteDialect {
    public static final String ID = "sqlite";

    private SqliteDialect() {}

    public static Dialect create() {
        return new Dialect(
                ID,
                "SQLite",
                0,
                new SqliteUrlReader(),
                new SqliteConnector(),
                new SqliteFaults(),
                new SqliteSchema(new SqliteFaults()),
                new SqliteSyntax(),
                new SqliteSessions(),
                new SqliteResults());
    }
}
