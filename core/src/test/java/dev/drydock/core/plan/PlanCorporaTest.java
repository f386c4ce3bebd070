package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Captured plans that nobody here wrote, with the trees that their collectors expect. The files are not part
/// of the project: without them the test says that it skips.
class PlanCorporaTest {
    private static final Path FOLDER = TestFiles.corpora().resolve("plans");

    /// What the collectors call nodes where the server's own JSON has another name.
    private static final Map<String, String> THEIR_NAMES = Map.of(
            "Nested Loop Join", "Nested Loop",
            "Hash Semi Join", "Hash Join",
            "Subquery Scan poly_inter_1", "Subquery Scan",
            "GroupAggregate", "Aggregate",
            "HashAggregate", "Aggregate",
            "Merge", "ModifyTable");

    static Stream<Path> all() throws IOException {
        return files(".*plan");
    }

    static Stream<Path> pairs() throws IOException {
        return files(".*plan").filter(file -> !Files.exists(FOLDER) || Files.exists(expected(file)));
    }

    private static Stream<Path> files(String name) throws IOException {
        if (!Files.exists(FOLDER)) {
            return Stream.of(FOLDER);
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().matches(name) && Files.isRegularFile(file))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path expected(Path plan) {
        String name = plan.getFileName().toString();
        return plan.resolveSibling(name.substring(0, name.length() - 4) + "expect");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLineIsUnderstood(Path file) throws IOException {
        for (Plan plan : plans(file)) {
            assertThat(plan.unknownLines()).isEmpty();
            assertThat(plan.truncated()).isEqualTo(isFragment(file));
            PlanLaws.check(plan);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theTreeIsTheExpectedOne(Path file) throws IOException {
        List<Plan> plans = plans(file);
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(expected(file)));
        JsonNode root = expected.isArray() ? expected.get(0).path("Plan") : expected.path("Plan");
        if (root.isMissingNode()) {
            assertThat(plans.getFirst().nodes()).isNotEmpty();
            return;
        }
        compare(plans.getFirst(), plans.getFirst().root(), root);
    }

    /// Theirs may leave out what stands below.
    private static void compare(Plan plan, PlanNode ours, JsonNode theirs) {
        compare(ours, theirs);
        if (theirs.has("Plans")) {
            List<PlanNode> children = plan.nodes().stream()
                    .filter(node -> node.parent() == ours.id())
                    .toList();
            assertThat(children).hasSize(theirs.path("Plans").size());
            for (int i = 0; i < children.size(); i++) {
                compare(plan, children.get(i), theirs.path("Plans").get(i));
            }
        }
    }

    /// Theirs may tell less.
    private static void compare(PlanNode ours, JsonNode theirs) {
        String type = theirs.path("Node Type").asString();
        assertThat(ours.operator().type()).isEqualTo(THEIR_NAMES.getOrDefault(type, type));
        if (theirs.has("Relation Name")) {
            String name = theirs.path("Relation Name").asString();
            assertThat(ours.operator().relation())
                    .contains(name.substring(name.indexOf('.') + 1).replace("\"", ""));
        }
        if (theirs.has("Index Name")) {
            assertThat(ours.operator().index())
                    .contains(theirs.path("Index Name").asString().replace("\"", ""));
        }
        for (Map.Entry<String, JsonNode> property : theirs.properties()) {
            if (property.getValue().isNumber() && property.getValue().asDouble() != 0) {
                assertThat(number(ours, property.getKey()))
                        .as(property.getKey())
                        .isEqualTo(property.getValue().asDouble());
            }
        }
    }

    private static double number(PlanNode node, String name) {
        PlanValue value = node.properties().get(name);
        return value == null ? 0 : value.asNumber(0);
    }

    /// Files that hold part of a plan on purpose.
    private static boolean isFragment(Path file) {
        return List.of("38-plan", "39-plan", "41-planning-buffers-plan")
                .contains(file.getFileName().toString());
    }

    private static List<Plan> plans(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), "skipped: no public plans at " + FOLDER.normalize());
        assertThat(Dialects.plans(Files.readString(file))).isInstanceOf(PlanReading.Read.class);
        return ((PlanReading.Read) Dialects.plans(Files.readString(file))).plans();
    }
}
