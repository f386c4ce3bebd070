package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.text.Resource;

/// The SQL of this package, read once from its resources.
final class PostgresSql {
    static final String FACTS = Resource.text(PostgresSql.class, "facts.sql");
    static final String KILL = Resource.text(PostgresSql.class, "kill.sql");
    static final String NOTICE_LOSS = Resource.text(PostgresSql.class, "notice-loss.sql");
    static final String READ_ONLY = Resource.text(PostgresSql.class, "read-only.sql");
    static final String RIGHTS = Resource.text(PostgresSql.class, "rights.sql");
    static final String SESSION_DEFAULTS = Resource.text(PostgresSql.class, "session-defaults.sql");
    static final String SIGHT = Resource.text(PostgresSql.class, "sight.sql");

    private PostgresSql() {}
}
