package dev.drydock.core.plan.random;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.demo.DemoTarget;
import dev.drydock.core.demo.SharedDemo;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The laws hold for whatever a real server answers to random statements. How many, over all schemas and
/// versions: `drydock.plans`; which ones: `drydock.plans.seed`.
@Tag("slow")
@Tag("server")
@ExtendWith(SharedDemo.class)
class RandomPlansTest {
    private static final int PLANS = Integer.getInteger("drydock.plans", 600);
    private static final long SEED = Long.getLong("drydock.plans.seed", 42);
    private static final Path SCHEMAS = TestFiles.corpora().resolve("schemas");

    /// The demo is for reading: other tests count its rows, the dead ones too.
    @Test
    void lawsHoldOverHarbour(DemoTarget demo) throws SQLException {
        String url = "jdbc:postgresql://" + demo.host() + ":" + demo.port() + "/" + demo.database();
        try (Connection connection =
                DriverManager.getConnection(url, demo.user(), demo.password().use(String::new))) {
            Random random = new Random(SEED);
            RandomTables tables = RandomTables.of(connection, "harbour");
            RandomQueries queries = new RandomQueries(random, tables);
            RandomRun run = new RandomRun(connection, random);
            run.through(PLANS / 2, queries::next);
            run.finish("harbour");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void lawsHoldOverSakila(int major) throws Exception {
        assumeTrue(Files.exists(SCHEMAS), "skipped: no public schemas at " + SCHEMAS.normalize());
        try (TestDatabase database = TestServers.postgres(major);
                Connection connection = database.connection()) {
            build(connection);
            Random random = new Random(SEED + major);
            RandomTables tables = RandomTables.of(connection, "public");
            RandomQueries queries = new RandomQueries(random, tables);
            RandomChanges changes = new RandomChanges(queries, tables, major);
            RandomRun run = new RandomRun(connection, random);
            run.through(PLANS / 4, () -> random.nextInt(6) == 0 ? changes.next() : queries.next());
            run.finish("Sakila on " + major);
        }
    }

    private static void build(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join("\n", lines("sakila-postgres-schema.sql")));
            statement.execute("set session_replication_role = replica");
            fill(connection);
            statement.execute("set session_replication_role = default");
            statement.execute("set search_path = public");
            statement.execute("vacuum analyze");
        }
    }

    /// Without the lines that would leave the database.
    private static List<String> lines(String file) {
        return TestFiles.lines(SCHEMAS.resolve(file)).stream()
                .filter(line -> !line.matches("(?i)(\\\\c|create database|drop database)\\b.*"))
                .toList();
    }

    /// The rows stand between `COPY … FROM stdin;` and a line with a backslash and a dot.
    private static void fill(Connection connection) throws SQLException, IOException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        String copy = "";
        StringBuilder rows = new StringBuilder();
        for (String line : lines("sakila-postgres-data.sql")) {
            if (line.startsWith("COPY ")) {
                copy = line.replace(";", "");
            } else if (line.equals("\\.")) {
                copying.copyIn(copy, new StringReader(rows.toString()));
                copy = "";
                rows.setLength(0);
            } else if (!copy.isEmpty()) {
                rows.append(line).append('\n');
            }
        }
    }
}
