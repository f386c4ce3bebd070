package dev.drydock.core.dialect.postgres;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.postgres.schema.PostgresSchema;
import dev.drydock.core.dialect.postgres.syntax.PostgresSyntax;

/// Puts the ports of PostgreSQL together.
public final class PostgresDialect {
    public static final String ID = "postgres";

    private PostgresDialect() {}

    public static Dialect create() {
        return new Dialect(
                ID,
                "PostgreSQL",
                5432,
                new PostgresUrlReader(),
                new PostgresConnector(),
                new PostgresFaults(),
                new PostgresSchema(new PostgresFaults()),
                new PostgresSyntax(true),
                new PostgresSessions(),
                new PostgresResults());
    }
}
