package dev.drydock.cli;

import dev.drydock.cli.command.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Exercises what most starts need, while the JVM records it for the start-up cache.
final class Training {
    private Training() {}

    /// @param kind `window` or `commands`
    static void main(String[] kind) throws IOException, InterruptedException, SQLException {
        if (List.of(kind).contains("window")) {
            window();
        } else {
            commands();
        }
    }

    private static void window() throws IOException, InterruptedException, SQLException {
        Path file =
                Files.createDirectories(Path.of(System.getenv("DRYDOCK_HOME"))).resolve("rehearsal.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table rehearsal (id integer primary key, label text not null)");
            statement.executeUpdate("insert into rehearsal (label) values ('a'), ('b'), ('c')");
        }
        Rehearsal.run("sqlite", file);
    }

    private static void commands() {
        Cli.run("--version");
        Cli.run("--help");
        Cli.run("query", "--url", "sqlite::memory:", "-c", "select 1 as one", "--format", "json");
        Cli.run(
                "query",
                "--url",
                "sqlite::memory:",
                "-c",
                "create table t (x); insert into t values (1); select * from t");
        Cli.run("schema", "ls", "--url", "sqlite::memory:");
        Cli.run("profiles", "list", "--format", "json");
        Cli.run("audit", "verify");
        Cli.run("query", "--url", "postgres://nobody@127.0.0.1:1/none", "-c", "select 1");
    }
}
