package dev.drydock.core.plan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLaws;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the probes on real servers and takes their plans. With `-Ddrydock.capture=true` they replace those in
/// the test resources, for all versions; else it is held that the probes of the newest can still be built, and
/// that their plans obey the laws.
@Tag("server")
@Tag("slow")
class CaptureProbesTest {
    private static final boolean CAPTURE = Boolean.getBoolean("drydock.capture");
    private static final List<Probe> PROBES = Probe.all();

    static IntStream majors() {
        return CAPTURE ? IntStream.of(12, 15, 17, 18) : IntStream.of(18);
    }

    @ParameterizedTest
    @MethodSource("majors")
    void everyProbeCanBeBuiltAndItsPlanObeysTheLaws(int major) throws SQLException {
        List<String> troubles = new ArrayList<>();
        try (TestDatabase database = TestServers.postgres(major);
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : PROBES.getFirst().statements()) {
                statement.execute(sql);
            }
            for (Probe probe : PROBES) {
                if (probe.majors().contains(major)) {
                    take(statement, probe, major, troubles);
                }
            }
        }
        assertThat(troubles).isEmpty();
    }

    private static void take(Statement statement, Probe probe, int major, List<String> troubles) throws SQLException {
        statement.execute("set max_parallel_workers_per_gather = 0");
        statement.execute("set jit = off");
        try {
            for (String sql : probe.setup()) {
                statement.execute(sql);
            }
            String told = explain(statement, probe);
            check(told, probe.name() + " on " + major, troubles);
            if (CAPTURE) {
                TestFiles.write(probe.file(major), told);
            }
        } catch (SQLException refused) {
            troubles.add(probe.name() + " on " + major + ": " + refused.getMessage());
        }
        tidy(statement);
    }

    private static String explain(Statement statement, Probe probe) throws SQLException {
        Connection connection = statement.getConnection();
        connection.setAutoCommit(false);
        StringBuilder told = new StringBuilder();
        try (var rows = statement.executeQuery(probe.explain())) {
            while (rows.next()) {
                told.append(rows.getString(1)).append('\n');
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return told.toString();
    }

    private static void check(String told, String name, List<String> troubles) {
        if (!(Dialects.plans(told) instanceof PlanReading.Read(List<Plan> plans))) {
            troubles.add(name + " is not read:\n" + told);
            return;
        }
        try {
            Plan plan = plans.getFirst();
            assertThat(plan.unknownLines()).isEmpty();
            assertThat(plan.truncated()).isFalse();
            PlanLaws.check(plan);
        } catch (AssertionError law) {
            troubles.add(name + " breaks a law: " + law.getMessage() + "\n" + told);
        }
    }

    /// Back to the common part.
    private static void tidy(Statement statement) throws SQLException {
        statement.execute("discard all");
        List<String> drops = new ArrayList<>();
        try (var rows = statement.executeQuery("select format('drop table if exists %s cascade', oid::regclass) from"
                + " pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in"
                + " ('numbers', 'few', 'wide') union all select format('drop function if exists %s cascade',"
                + " oid::regprocedure) from pg_proc where pronamespace = 'public'::regnamespace and proname not in"
                + " ('nap', 'many')")) {
            while (rows.next()) {
                drops.add(rows.getString(1));
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
    }
}
