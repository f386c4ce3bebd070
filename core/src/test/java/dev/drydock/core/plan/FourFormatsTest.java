package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.PlanStatements.Case;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.Trait;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One statement gives one tree in whatever format a real server tells it. Every format is another run, and a
/// busy server may choose another plan, or give fewer workers: what differs is asked for once more, and a
/// reader that errs does so again.
@Tag("server")
class FourFormatsTest {
    private static final List<String> FORMATS = List.of("text", "json", "xml", "yaml");

    /// Differs from run to run.
    private static final String VOLATILE =
            ".* Blocks|.*I/O .* Time|Actual .*Time|Sort Space Used|Peak Memory Usage|.*Memory.*|WAL .*|Disk"
                    + " Usage|Time|Planning Time|Execution Time|Timing|Workers|Workers Launched|Full-sort"
                    + " Groups|Pre-sorted Groups|Planning|.* Cost|Plan Rows|Serialization|Heap Fetches|Index"
                    + " Searches|HashAgg Batches|Maximum Storage|Hash Buckets|Hash Batches|Original Hash.*";

    /// Depend on how the rows fall to the workers.
    private static final Set<Trait> BY_RUN = Set.of(Trait.SPILLED, Trait.LOSSY);

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 17, 18})
    void treesAreEqual(int major) throws SQLException {
        try (TestDatabase database = TestServers.postgres(major);
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : PlanStatements.SETUP) {
                statement.execute(sql);
            }
            connection.commit();
            List<String> differences = new ArrayList<>();
            for (Case each : PlanStatements.of(major)) {
                try {
                    differences.addAll(twice(statement, each, "verbose, costs", false));
                    differences.addAll(twice(statement, each, analyze(major), true));
                } catch (SQLException refused) {
                    differences.add(each + " refused: " + refused.getMessage());
                    connection.rollback();
                }
            }
            assertThat(differences).isEmpty();
        }
    }

    private static String analyze(int major) {
        return "analyze, verbose, buffers" + (major >= 13 ? ", wal, settings" : ", settings")
                + (major >= 17 ? ", memory, serialize" : "");
    }

    private static List<String> twice(Statement statement, Case each, String options, boolean ran) throws SQLException {
        List<String> found = differences(statement, each, options, ran);
        return found.isEmpty() ? found : differences(statement, each, options, ran);
    }

    private static List<String> differences(Statement statement, Case each, String options, boolean ran)
            throws SQLException {
        List<String> found = new ArrayList<>();
        Map<String, Object> first = Map.of();
        for (String format : FORMATS) {
            String told = explain(statement, each, options + ", format " + format);
            if (!(Dialects.plans(told) instanceof PlanReading.Read(List<Plan> plans))) {
                found.add(format + " not read: " + each + "\n" + told);
                continue;
            }
            Plan plan = plans.getFirst();
            try {
                PlanLaws.check(plan);
            } catch (AssertionError broken) {
                found.add(format + " breaks a law: " + broken.getMessage() + " " + each + "\n" + told);
            }
            if (!plan.unknownLines().isEmpty() || plan.truncated()) {
                found.add(format + " damaged: " + plan.unknownLines() + plan.truncated() + " " + each + "\n" + told);
            }
            Map<String, Object> facts = facts(plan, ran, each.settings().contains("parallel"));
            if (first.isEmpty()) {
                first = facts;
            } else if (!first.equals(facts)) {
                found.add(format + " differs: " + each + " " + difference(first, facts));
            }
        }
        return found;
    }

    private static String difference(Map<String, Object> one, Map<String, Object> two) {
        StringBuilder text = new StringBuilder();
        one.forEach((key, value) -> {
            if (!value.equals(two.get(key))) {
                text.append("\n  ")
                        .append(key)
                        .append(" text: ")
                        .append(value)
                        .append(" | ")
                        .append(two.get(key));
            }
        });
        two.forEach((key, value) -> {
            if (!one.containsKey(key)) {
                text.append("\n  ").append(key).append(" only: ").append(value);
            }
        });
        return text.toString();
    }

    private static Map<String, Object> facts(Plan plan, boolean ran, boolean parallel) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (PlanNode node : plan.nodes()) {
            List<Trait> traits = node.traits().stream()
                    .filter(trait -> !(ran && parallel && BY_RUN.contains(trait)))
                    .toList();
            facts.put(node.id() + " what", List.of(node.parent(), node.kind(), node.operator(), traits));
            facts.put(node.id() + " links", node.links());
            properties(node.properties(), node.id() + " ", ran, facts);
        }
        properties(plan.statement(), "statement ", ran, facts);
        properties(plan.jit(), "jit ", ran, facts);
        facts.keySet()
                .removeIf(name -> ran
                        && parallel
                        && name.matches("\\d+ (Actual Rows|Actual Loops|Rows Removed.*|Sort Method|Sort Space Type)"));
        return facts;
    }

    private static void properties(
            Map<String, PlanValue> properties, String prefix, boolean ran, Map<String, Object> facts) {
        properties.forEach((name, value) -> {
            if (!ran || !name.matches(VOLATILE)) {
                facts.put(prefix + name, value);
            }
        });
    }

    private static String explain(Statement statement, Case each, String options) throws SQLException {
        if (!each.settings().isEmpty()) {
            statement.execute(each.settings().replace("set ", "set local "));
        }
        StringBuilder told = new StringBuilder();
        try (var rows = statement.executeQuery("explain (" + options + ") " + each.sql())) {
            while (rows.next()) {
                told.append(rows.getString(1)).append('\n');
            }
        }
        statement.getConnection().rollback();
        return told.toString();
    }
}
