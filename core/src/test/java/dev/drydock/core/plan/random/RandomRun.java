package dev.drydock.core.plan.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLaws;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Explains statement after statement, each in a transaction that is rolled back, and holds every plan to the
/// laws.
final class RandomRun {
    private static final String TIMEOUT = "700ms";

    private final Connection connection;
    private final RandomSettings settings;
    private final List<String> broken = new ArrayList<>();
    private final Count serial = new Count();
    private final Count parallel = new Count();
    private int refused;
    private int wanted;

    private static final class Count {
        int plans;
        int steps;
        int fitted;
    }

    RandomRun(Connection connection, Random random) throws SQLException {
        this.connection = connection;
        settings = new RandomSettings(random, connection.getMetaData().getDatabaseMajorVersion());
        connection.setAutoCommit(false);
    }

    void through(int plans, Supplier<String> statements) throws SQLException {
        wanted = plans;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (int tries = 0; serial.plans + parallel.plans < plans && tries < 4 * plans; tries++) {
                List<String> set = settings.next();
                String sql = "explain (" + settings.options() + ") " + statements.get();
                String told = explain(statement, set, sql);
                connection.rollback();
                if (!told.isEmpty()) {
                    check(told, set + "\n" + sql);
                }
            }
        }
    }

    /// Reports, and fails where a law was broken.
    void finish(String where) {
        TestServers.say(
                ("%s: %,d serial plans with %,d steps, %,d of them fitted; %,d parallel plans with %,d steps, %,d of"
                                + " them fitted; %,d statements were refused")
                        .formatted(
                                where,
                                serial.plans,
                                serial.steps,
                                serial.fitted,
                                parallel.plans,
                                parallel.steps,
                                parallel.fitted,
                                refused));
        assertThat(broken).isEmpty();
        assertThat(serial.fitted).isZero();
        assertThat(serial.plans + parallel.plans).isEqualTo(wanted);
    }

    private void check(String told, String what) {
        try {
            Plan plan = ((PlanReading.Read) Dialects.plans(told)).plans().getFirst();
            assertThat(plan.unknownLines()).isEmpty();
            assertThat(plan.truncated()).isFalse();
            MeasuredPlan measured = PlanLaws.check(plan);
            List<Integer> fitted = PlanLaws.fitted(measured);
            Count count = PlanLaws.isParallel(plan) ? parallel : serial;
            count.plans++;
            count.steps += plan.nodes().size();
            count.fitted += fitted.size();
            if (count == serial || Boolean.getBoolean("drydock.plans.strict")) {
                assertThat(fitted).as("steps that hold less than they pay").isEmpty();
            }
        } catch (AssertionError | ClassCastException law) {
            broken.add(law.getMessage() + "\n" + what + "\n" + told);
        }
    }

    /// `""` for a statement that makes no sense after all, or takes too long.
    private String explain(Statement statement, List<String> set, String sql) throws SQLException {
        statement.execute("set local statement_timeout = '" + TIMEOUT + "'");
        for (String setting : set) {
            statement.execute("set local " + setting);
        }
        StringBuilder told = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                told.append(rows.getString(1)).append('\n');
            }
            return told.toString();
        } catch (SQLException notRun) {
            refused++;
            if (Boolean.getBoolean("drydock.plans.refused")) {
                TestServers.say(notRun.getMessage() + " | " + sql);
            }
            return "";
        }
    }
}
