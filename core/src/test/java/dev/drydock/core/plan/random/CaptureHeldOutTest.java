package dev.drydock.core.plan.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.Sakila;
import dev.drydock.core.plan.advice.CaptureAdviceTest;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Plans over Sakila that no rule of the advice was made from: statements of `held-out.sql`, and random ones.
/// Written out as [CaptureAdviceTest] does, and only then: it takes more than a minute.
@Tag("server")
@Tag("slow")
class CaptureHeldOutTest {
    private static final int MAJOR = 18;
    private static final int RANDOM = 30;
    private static final long SEED = 20_261;

    @Test
    void everyPlanIsRead() throws SQLException, IOException {
        assumeTrue(System.getenv("DRYDOCK_CAPTURE_PLANS") != null, "skipped: DRYDOCK_CAPTURE_PLANS names no folder");
        assumeTrue(Sakila.isThere(), "skipped: no public schemas at " + Sakila.SCHEMAS.normalize());
        try (TestDatabase database = TestServers.postgres(MAJOR)) {
            Sakila.load(database);
            assertThat(random(database)).isEmpty();
            assertThat(CaptureAdviceTest.captureHeldOut(database)).isEmpty();
        }
    }

    private static List<String> random(TestDatabase database) throws SQLException {
        List<String> troubles = new ArrayList<>();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = public");
            connection.setAutoCommit(false);
            Random random = new Random(SEED);
            RandomQueries queries = new RandomQueries(random, RandomTables.of(connection, "public"));
            RandomSettings settings = new RandomSettings(random, MAJOR);
            int written = 0;
            for (int tries = 0; written < RANDOM && tries < 10 * RANDOM; tries++) {
                String told = explain(statement, settings.next(), queries.next());
                connection.rollback();
                if (!told.isEmpty()) {
                    written++;
                    if (!(Dialects.plans(told) instanceof PlanReading.Read)) {
                        troubles.add(told);
                    }
                    CaptureAdviceTest.write("random/%02d.txt".formatted(written), told);
                }
            }
        }
        return troubles;
    }

    /// `""` for a query that makes no sense after all, or takes too long.
    private static String explain(Statement statement, List<String> settings, String sql) throws SQLException {
        statement.execute("set local statement_timeout = '3s'");
        for (String setting : settings) {
            statement.execute("set local " + setting);
        }
        StringBuilder told = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain (analyze, buffers, settings) " + sql)) {
            while (rows.next()) {
                told.append(rows.getString(1)).append('\n');
            }
            return told.toString();
        } catch (SQLException notRun) {
            return "";
        }
    }
}
