package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same as [CaptureAdviceTest] for servers that tell how each table is accessed.
@Tag("server")
@Tag("slow")
class CaptureTableAdviceTest {
    private static final int RUNS = 3;
    private static final Set<String> COMMON = Set.of("digits", "numbers", "customers", "orders");

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void everySceneCanBeBuiltAndItsPlanIsRead(String server) throws SQLException, IOException {
        List<AdviceScene> scenes = AdviceScene.of(Files.readString(LabelledPlans.FOLDER.resolve("scenes-tables.sql")));
        List<String> troubles = new ArrayList<>();
        try (MysqlDatabase database = server.equals("mysql") ? TestServers.mysql() : TestServers.mariadb();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : scenes.getFirst().statements()) {
                statement.execute(sql);
            }
            for (AdviceScene scene : scenes) {
                if (scene.version().equals(server) && LabelledPlans.isWanted(scene)) {
                    capture(database, statement, scene, troubles);
                }
            }
        }
        assertThat(troubles).isEmpty();
    }

    private static void capture(MysqlDatabase database, Statement statement, AdviceScene scene, List<String> troubles)
            throws SQLException {
        try {
            for (String sql : scene.setup()) {
                statement.execute(sql);
            }
            boolean runs = scene.version().equals("mariadb") && !scene.options().contains("explain");
            String json = first(statement, (runs ? "analyze" : "explain") + " format=json " + scene.explained());
            if (!(Dialects.plans(json) instanceof PlanReading.Read)) {
                troubles.add(scene.name() + " not read: " + json);
            }
            LabelledPlans.write(scene.name() + ".json", json);
            if (scene.options().contains("facts")) {
                LabelledPlans.write(scene.name() + ".facts.json", facts(database, statement, scene));
            } else if (scene.options().contains("sql")) {
                LabelledPlans.write(scene.name() + ".facts.json", "{\"sql\": \"" + scene.explained() + "\"}");
            }
        } catch (SQLException refused) {
            troubles.add(scene.name() + ": " + refused.getMessage());
        } finally {
            tidy(statement);
        }
    }

    /// Right after it was explained: warnings are those of the last statement.
    private static String facts(MysqlDatabase database, Statement statement, AdviceScene scene) throws SQLException {
        Set<Integer> warnings = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery("show warnings")) {
            while (rows.next()) {
                warnings.add(rows.getInt(2));
            }
        }
        try (Connection admin = database.server().connection("performance_schema");
                Statement counters = admin.createStatement()) {
            counters.execute("truncate table events_statements_summary_by_digest");
            for (int run = 0; run < RUNS; run++) {
                first(statement, scene.explained());
            }
            return first(
                    counters,
                    "select concat('{\"statement\": {\"rowsExamined\": ', sum_rows_examined, ', \"rowsSent\": ',"
                            + " sum_rows_sent, ', \"noIndexUsed\": ', sum_no_index_used, ', \"noGoodIndexUsed\": ',"
                            + " sum_no_good_index_used, ', \"warnings\": "
                            + warnings.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                            + "}}') from events_statements_summary_by_digest where schema_name = '"
                            + database.database()
                            + "' and digest_text like 'SELECT%' order by count_star desc, sum_timer_wait desc");
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /// Back to the common part.
    private static void tidy(Statement statement) throws SQLException {
        List<String> undo = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name, '' from information_schema.tables where"
                + " table_schema = database() union all select distinct table_name, index_name from"
                + " information_schema.statistics where table_schema = database() and index_name <> 'PRIMARY'")) {
            while (rows.next()) {
                boolean keep = COMMON.contains(rows.getString(1));
                String index = rows.getString(2);
                if (!keep && index.isEmpty()) {
                    undo.add("drop table " + rows.getString(1));
                } else if (keep && !index.isEmpty()) {
                    undo.add("drop index " + index + " on " + rows.getString(1));
                }
            }
        }
        for (String sql : undo) {
            statement.execute(sql);
        }
    }
}
