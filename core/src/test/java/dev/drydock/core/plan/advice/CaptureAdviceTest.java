package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Builds the scenes on real servers and takes their plans. With `DRYDOCK_CAPTURE_PLANS` naming a folder the
/// plans are written there, as they stand in the test resources; else it is held that every scene can still be
/// built and its plan still read.
@Tag("server")
@Tag("slow")
public class CaptureAdviceTest {
    private static final Path SCRIPT = LabelledPlans.FOLDER.resolve("scenes.sql");

    @Test
    void everySceneCanBeBuiltAndItsPlanIsRead() throws SQLException, IOException {
        List<AdviceScene> scenes = AdviceScene.of(Files.readString(SCRIPT));
        AdviceScene common = scenes.getFirst();
        List<String> troubles = new ArrayList<>();
        for (String major : List.of("15", "17", "18")) {
            Optional<TestDatabase> packaged = major.equals("15") ? TestServers.postgresWithTools() : Optional.empty();
            try (TestDatabase database = packaged.orElseGet(() -> TestServers.postgres(Integer.parseInt(major)))) {
                build(database, common);
                for (AdviceScene scene : scenes) {
                    if (scene.version().equals(major) && LabelledPlans.isWanted(scene)) {
                        capture(database, scene, troubles);
                    }
                }
            }
        }
        assertThat(troubles).isEmpty();
    }

    /// The same for statements over another's data, which is already there.
    ///
    /// @return what went wrong
    public static List<String> captureHeldOut(TestDatabase database) throws SQLException, IOException {
        List<AdviceScene> scenes = AdviceScene.of(Files.readString(LabelledPlans.HELD_OUT.resolve("held-out.sql")));
        List<String> troubles = new ArrayList<>();
        build(database, scenes.getFirst());
        for (AdviceScene scene : scenes.subList(1, scenes.size())) {
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local max_parallel_workers_per_gather = 0; set local jit = off");
                for (String sql : scene.setup()) {
                    run(statement, sql);
                }
                LabelledPlans.write(scene.name() + ".json", explain(statement, scene));
                connection.rollback();
            } catch (SQLException refused) {
                troubles.add(scene.name() + ": " + refused.getMessage());
            }
        }
        return troubles;
    }

    /// Into the folder that `DRYDOCK_CAPTURE_PLANS` names, else nowhere.
    public static void write(String name, String text) {
        LabelledPlans.write(name, text);
    }

    private static void build(TestDatabase database, AdviceScene common) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : common.statements()) {
                statement.execute(sql);
            }
        }
    }

    private static void capture(TestDatabase database, AdviceScene scene, List<String> troubles) throws SQLException {
        try (Connection connection = database.connection();
                Connection other = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0; set jit = off");
            for (String sql : scene.setup()) {
                run(statement, sql.replace("$PASSWORD", database.password()));
            }
            String json =
                    scene.options().contains("lock") ? behindLock(statement, other, scene) : explain(statement, scene);
            if (!(Dialects.plans(json) instanceof PlanReading.Read)) {
                troubles.add(scene.name() + " not read: " + json);
            }
            LabelledPlans.write(scene.name() + ".json", json);
            if (scene.options().contains("facts")) {
                LabelledPlans.write(scene.name() + ".facts.json", facts(statement));
            }
        } catch (SQLException refused) {
            troubles.add(scene.name() + ": " + refused.getMessage());
        }
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            tidy(statement);
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        if (!sql.endsWith(" \\gexec")) {
            statement.execute(sql);
            return;
        }
        List<String> made = new ArrayList<>();
        try (var rows = statement.executeQuery(sql.replace(" \\gexec", ""))) {
            while (rows.next()) {
                made.add(rows.getString(1));
            }
        }
        for (String each : made) {
            statement.execute(each);
        }
    }

    private static String behindLock(Statement statement, Connection other, AdviceScene scene) throws SQLException {
        other.setAutoCommit(false);
        try (Statement holder = other.createStatement()) {
            holder.execute(scene.explained());
            Thread release = Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(300);
                    other.rollback();
                } catch (InterruptedException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            String json = explain(statement, scene);
            release.join();
            return json;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String explain(Statement statement, AdviceScene scene) throws SQLException {
        StringBuilder options = new StringBuilder("analyze, buffers, format json");
        List.of("verbose", "settings", "wal", "serialize").stream()
                .filter(scene.options()::contains)
                .forEach(option -> options.append(", ").append(option));
        try (var rows = statement.executeQuery("explain (" + options + ") " + scene.explained())) {
            StringBuilder json = new StringBuilder();
            while (rows.next()) {
                json.append(rows.getString(1)).append('\n');
            }
            return json.toString();
        }
    }

    private static String facts(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select json_build_object('tables', json_agg(json_build_object('schema',"
                + " schemaname, 'relation', relname, 'analyzedSecondsAgo', coalesce(round(extract(epoch from now() -"
                + " last_analyze)), -1), 'rows', n_live_tup, 'modifiedRows', n_mod_since_analyze))) from"
                + " pg_stat_user_tables where relname = 'log'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Back to the common part.
    private static void tidy(Statement statement) throws SQLException {
        statement.execute("reset all");
        run(
                statement,
                "select format('drop table %I cascade', relname) from pg_class where relnamespace ="
                        + " 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname not in"
                        + " ('customers', 'orders', 'heap') \\gexec");
        run(
                statement,
                "select format('drop index %I', indexrelid::regclass) from pg_index where indrelid ="
                        + " 'orders'::regclass and not indisprimary \\gexec");
        run(
                statement,
                "select format('drop function %s', oid::regprocedure) from pg_proc where pronamespace ="
                        + " 'public'::regnamespace and prolang <> (select oid from pg_language where lanname = 'c')"
                        + " \\gexec");
    }
}
