package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.schema.CatalogQuery;

/// The SQL of this package, read once from its resources.
final class MysqlSql {
    static final String FACTS = read("facts.sql");
    static final String SESSION_STATUS = read("session-status.sql");
    static final String OWN_SESSION = read("own-session.sql");
    static final String READ_ONLY = read("read-only.sql");
    static final String SIGHT = read("sight.sql");
    static final String START_MARIADB = read("start-mariadb.sql");
    static final String START_MYSQL = read("start-mysql.sql");
    static final String RIGHTS = read("rights.sql");

    private MysqlSql() {}

    private static String read(String name) {
        return CatalogQuery.load(MysqlSql.class, name).sql();
    }
}
