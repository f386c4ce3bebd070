package dev.drydock.core.plan.random;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.demo.DemoTarget;
import dev.drydock.core.demo.SharedDemo;
import dev.drydock.core.plan.Sakila;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The laws hold for whatever a real server answers to random statements. How many, over all schemas and
/// versions: `drydock.plans`; which ones: `drydock.plans.seed`.
@Tag("slow")
@Tag("server")
@ExtendWith(SharedDemo.class)
class RandomPlansTest {
    private static final int PLANS = Integer.getInteger("drydock.plans", 600);
    private static final long SEED = Long.getLong("drydock.plans.seed", 42);

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
        assumeTrue(Sakila.isThere(), "skipped: no public schemas at " + Sakila.SCHEMAS.normalize());
        try (TestDatabase database = TestServers.postgres(major)) {
            Sakila.load(database);
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set search_path = public");
                Random random = new Random(SEED + major);
                RandomTables tables = RandomTables.of(connection, "public");
                RandomQueries queries = new RandomQueries(random, tables);
                RandomChanges changes = new RandomChanges(new Dice(random), queries, tables, major);
                RandomRun run = new RandomRun(connection, random);
                run.through(PLANS / 4, () -> random.nextInt(6) == 0 ? changes.next() : queries.next());
                run.finish("Sakila on " + major);
            }
        }
    }
}
