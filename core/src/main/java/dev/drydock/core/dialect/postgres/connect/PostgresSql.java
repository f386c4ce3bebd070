package dev.drydock.core.dialect.postgres.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The SQL of this package, read once from its resources.
final class PostgresSql {
    static final String FACTS = read("facts.sql");
    static final String KILL = read("kill.sql");
    static final String NOTICE_LOSS = read("notice-loss.sql");
    static final String READ_ONLY = read("read-only.sql");
    static final String RIGHTS = read("rights.sql");
    static final String SESSION_DEFAULTS = read("session-defaults.sql");
    static final String SIGHT = read("sight.sql");

    private PostgresSql() {}

    private static String read(String name) {
        try (InputStream in = PostgresSql.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
