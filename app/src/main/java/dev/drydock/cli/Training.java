package dev.drydock.cli;

import dev.drydock.cli.command.Rehearsal;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// Exercises what most starts need, while the JVM records it for the start-up cache.
final class Training {
    private Training() {}

    /// @param kind `window` or `commands`
    static void main(String[] kind) throws IOException, InterruptedException, SQLException {
        if (List.of(kind).contains("window")) {
            Rehearsal.run();
        } else {
            commands();
        }
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
