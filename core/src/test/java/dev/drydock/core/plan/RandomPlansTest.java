package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The laws hold for whatever a real server answers to random queries. How many: `drydock.plans`, else 2,000.
@Tag("slow")
@Tag("server")
class RandomPlansTest {
    private static final int PLANS = Integer.getInteger("drydock.plans", 2_000);

    private int plans;
    private int nodes;
    private int overlaps;
    private int refused;

    @Test
    void lawsHoldOverSakila() throws Exception {
        assumeTrue(Sakila.isThere(), "skipped: no public schemas at " + Sakila.SCHEMAS.normalize());
        try (TestDatabase database = TestServers.postgres()) {
            Sakila.load(database);
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set search_path = public");
                run(connection, statement, PLANS);
            }
        }
    }

    private void run(Connection connection, Statement statement, int wanted) throws SQLException {
        connection.setAutoCommit(false);
        RandomQueries queries = new RandomQueries(connection, "public", 42);
        List<String> broken = new ArrayList<>();
        for (int tries = 0; plans < wanted && tries < 3 * wanted; tries++) {
            List<String> settings = queries.settings();
            String sql = queries.query();
            String told = explain(statement, settings, sql);
            connection.rollback();
            if (!told.isEmpty()) {
                check(told, sql, broken);
            }
        }
        TestServers.say("%,d plans with %,d steps obey the laws, %,d of them fitted; %,d queries were refused"
                .formatted(plans, nodes, overlaps, refused));
        assertThat(broken).isEmpty();
        assertThat(plans).isEqualTo(wanted);
    }

    private void check(String told, String sql, List<String> broken) {
        plans++;
        try {
            Plan plan = ((PlanReading.Read) Dialects.plans(told)).plans().getFirst();
            assertThat(plan.unknownLines()).isEmpty();
            assertThat(plan.truncated()).isFalse();
            var measured = PlanLaws.check(plan);
            nodes += plan.nodes().size();
            overlaps += (int) measured.nodes().stream()
                    .filter(node -> node.flags().contains(NodeFlag.OVERLAP))
                    .count();
        } catch (AssertionError | ClassCastException law) {
            broken.add(law.getMessage() + "\n" + sql + "\n" + told);
        }
    }

    /// `""` for a query that makes no sense after all, or takes too long.
    private String explain(Statement statement, List<String> settings, String sql) throws SQLException {
        statement.execute("set local statement_timeout = '3s'");
        for (String setting : settings) {
            statement.execute(setting);
        }
        StringBuilder told = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain (analyze, verbose, buffers) " + sql)) {
            while (rows.next()) {
                told.append(rows.getString(1)).append('\n');
            }
            return told.toString();
        } catch (SQLException notRun) {
            refused++;
            return "";
        }
    }
}
