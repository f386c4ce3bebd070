package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The laws hold for whatever a real server answers to random queries. How many: `drydock.plans`, else 2,000.
@Tag("slow")
@Tag("server")
class RandomPlansTest {
    private static final int PLANS = Integer.getInteger("drydock.plans", 2_000);
    private static final Path SCHEMAS = TestFiles.corpora().resolve("schemas");

    private int plans;
    private int nodes;
    private int overlaps;
    private int refused;

    @Test
    void lawsHoldOverSakila() throws Exception {
        assumeTrue(Files.exists(SCHEMAS), "skipped: no public schemas at " + SCHEMAS.normalize());
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.join("\n", lines("sakila-postgres-schema.sql")));
            statement.execute("set session_replication_role = replica");
            fill(connection);
            statement.execute("set session_replication_role = default");
            statement.execute("set search_path = public");
            statement.execute("analyze");
            run(connection, statement, PLANS);
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
