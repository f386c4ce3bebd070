package dev.drydock.core.connect.imports.preview;

import java.util.Arrays;
import java.util.Optional;

/// Where connections can be taken over from.
public enum ImportFormat {
    /// One pasted URL, JDBC URL, `key=value` string or path.
    URL("url"),
    /// The variables of a process: URLs, and the families of variables that vendors' clients read.
    VARIABLES("env"),
    /// A `.env` file of an application.
    DOT_ENV("dotenv"),
    /// libpq's password file (manual 34.16).
    PASSWORD_FILE("pgpass"),
    /// libpq's service file (manual 34.17).
    SERVICE_FILE("pg-service"),
    /// The option file of the C clients that read `my.cnf`.
    OPTION_FILE("my-cnf"),
    /// Services of a compose file (compose-spec).
    COMPOSE("compose"),
    /// `data-sources.json` of a DBeaver project.
    DBEAVER("dbeaver"),
    /// `dataSources.xml` of a JetBrains project.
    JETBRAINS("jetbrains"),
    /// `servers.json` as pgAdmin exports it.
    PGADMIN("pgadmin"),
    /// `application.properties` or `application.yml` of Spring Boot.
    SPRING("spring"),
    /// A Prisma schema.
    PRISMA("prisma"),
    /// `flyway.conf` or `flyway.toml`.
    FLYWAY("flyway"),
    /// `alembic.ini`.
    ALEMBIC("alembic"),
    /// OpenSSH's client configuration: ways to go, no databases.
    SSH_CONFIG("ssh"),
    /// Our own export.
    DRYDOCK("drydock");

    private final String word;

    ImportFormat(String word) {
        this.word = word;
    }

    /// How the command line names it; stable.
    public String word() {
        return word;
    }

    public static Optional<ImportFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
