package dev.drydock.core.plan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.plan.PlanLaws;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.TriggerTime;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.WorkerShare;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Times of captured plans whose statements slept where it is known (reference 1.2.1 to 1.2.6 and 1.2.10).
/// Other viewers err on each.
class GoldenTimesTest {
    private static final Offset<Double> CLOSE = within(0.002);
    /// Far more than any node that did not sleep takes.
    private static final double AWAKE_MS = 25;

    @Test
    void nothingIsFittedInPlansOfOneProcess() {
        Probe.all().stream()
                .flatMap(probe -> probe.majors().stream().map(major -> Golden.of(probe, major)))
                .filter(golden -> !PlanLaws.isParallel(golden.plan()))
                .forEach(plan -> {
                    assertThat(PlanLaws.fitted(plan.measured())).isEmpty();
                });
    }

    @Test
    void rowsThatRoundingHidesAreWithinTheInterval() {
        Golden.of("hidden-rows").forEach(plan -> {
            PlanNode join = plan.node("Nested Loop");
            PlanNode scan = plan.node("Index Only Scan");
            assertThat(plan.rows(join).value()).isEqualTo(40);
            assertThat(scan.actual().orElseThrow().rows()).isZero();
            assertThat(plan.rows(scan).low()).isZero();
            assertThat(plan.rows(scan).high()).isEqualTo(plan.major() >= 18 ? 100 : 10_000, CLOSE);
        });
    }

    /// Two workers and a leader that only gathers: launched plus one is not the number of processes.
    @Test
    void leaderThatTakesNoPartIsNotCounted() {
        Stream.concat(Golden.of("leader-off"), Golden.of("leader-off-verbose")).forEach(plan -> {
            PlanNode scan = plan.node("Parallel Seq Scan");
            double slowest = scan.workers().stream()
                    .mapToDouble(WorkerShare::totalMs)
                    .max()
                    .orElseGet(() -> plan.told(scan));
            assertThat(plan.loops(scan)).isEqualTo(2);
            assertThat(plan.wall(scan)).isEqualTo(slowest, CLOSE);
            PlanNode gather = plan.node("Gather");
            assertThat(plan.self(gather)).isEqualTo(plan.wall(gather) - slowest, CLOSE);
        });
    }

    @Test
    void slowestProcessCountsAndTheLeaderIsWhatRemains() {
        Golden.of("slow-worker-verbose").forEach(plan -> {
            PlanNode scan = plan.node("Parallel Seq Scan");
            double workers =
                    scan.workers().stream().mapToDouble(WorkerShare::totalMs).sum();
            double leader = plan.told(scan) * plan.loops(scan) - workers;
            double slowest = Stream.concat(scan.workers().stream().map(WorkerShare::totalMs), Stream.of(leader))
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            assertThat(plan.loops(scan)).isEqualTo(3);
            assertThat(plan.wall(scan)).isEqualTo(slowest, CLOSE);
        });
    }

    @Test
    void indexOfAParallelBitmapScanIsNotDivided() {
        Golden.of("bitmap-in-one-process").forEach(plan -> {
            PlanNode index = plan.node("Bitmap Index Scan");
            PlanNode heap = plan.node("Parallel Bitmap Heap Scan");
            assertThat(plan.loops(index)).isEqualTo(1);
            assertThat(plan.loops(heap)).isEqualTo(3);
            assertThat(plan.wall(index)).isEqualTo(plan.told(index), CLOSE);
            assertThat(plan.wall(heap)).isEqualTo(plan.told(heap), CLOSE);
            assertThat(plan.self(heap)).isEqualTo(plan.told(heap) - plan.told(index), CLOSE);
        });
    }

    /// Both scans print the value; only the lower one waited.
    @Test
    void initPlanIsPaidOnceByTheIndexScan() {
        Golden.of("initplan-in-bitmap").forEach(plan -> {
            PlanNode heap = plan.node("Bitmap Heap Scan");
            PlanNode index = plan.node("Bitmap Index Scan");
            PlanNode value = plan.labelled("InitPlan 1");
            assertThat(heap.links().mentions()).containsExactly(value.id());
            assertThat(index.links().mentions()).containsExactly(value.id());
            assertThat(plan.wall(value)).isGreaterThan(100);
            assertThat(plan.self(index)).isEqualTo(plan.told(index) - plan.told(value), CLOSE);
            assertThat(plan.self(heap)).isEqualTo(plan.told(heap) - plan.told(index), CLOSE);
        });
    }

    @Test
    void initPlanIsPaidByTheGatherThatEvaluatedIt() {
        Golden.of("initplan-in-gather").forEach(plan -> {
            PlanNode gather = plan.node("Gather");
            PlanNode value = plan.labelled("InitPlan 1");
            PlanNode partial = plan.node("Partial Aggregate");
            // version 17 prints it no more
            assertThat(gather.links().evaluates()).isEqualTo(plan.major() < 17 ? List.of(value.id()) : List.of());
            assertThat(plan.self(gather)).isEqualTo(plan.wall(gather) - plan.wall(value) - plan.wall(partial), CLOSE);
            assertThat(plan.wall(partial)).isLessThan(AWAKE_MS);
        });
    }

    @Test
    void numbersOfInitPlansMatchAsAWhole() {
        Golden.of("numbers-as-a-whole").forEach(plan -> {
            PlanNode few = plan.node("Index Only Scan using few_pkey on few");
            PlanNode scan = plan.all("Index Only Scan using few_pkey on few").stream()
                    .filter(node -> node.kind() != ChildKind.INITPLAN)
                    .findFirst()
                    .orElse(few);
            PlanNode other = plan.node("Index Only Scan using numbers_x");
            assertThat(scan.links().mentions()).hasSize(11);
            assertThat(other.links().mentions())
                    .containsExactly(plan.labelled("InitPlan 12").id());
            assertThat(plan.self(scan)).isBetween(0.0, AWAKE_MS);
            assertThat(plan.self(other)).isBetween(0.0, AWAKE_MS);
            assertThat(plan.wall(scan)).isGreaterThan(110);
        });
    }

    /// Values lists, limits and the choice of partitions are not printed; a join pays where it starts its
    /// input.
    @Test
    void initPlanIsPaidByANodeThatDoesNotPrintIt() {
        Stream.of("initplan-in-values", "initplan-in-limit", "initplan-prunes", "initplan-in-restart")
                .flatMap(Golden::of)
                .forEach(plan -> {
                    PlanNode value = plan.labelled("InitPlan 1");
                    assertThat(plan.wall(value))
                            .isEqualTo(plan.told(value), CLOSE)
                            .isGreaterThan(35);
                    for (PlanNode node : plan.plan().nodes()) {
                        double awake = node.id() == value.id() ? 0 : plan.self(node);
                        assertThat(awake)
                                .as(node.operator().title())
                                .isBetween(-plan.time(node).errorMs(), 5.0);
                    }
                });
    }

    /// It hangs on the index scan, which took less; whoever starts that scan again waits for it.
    @Test
    void subPlanIsPaidByWhoStartsItsScan() {
        Stream.of("subplan-in-restart", "subplan-in-two-nodes")
                .flatMap(Golden::of)
                .forEach(plan -> {
                    PlanNode sub = plan.plan().nodes().stream()
                            .filter(node -> node.kind() == ChildKind.SUBPLAN)
                            .findFirst()
                            .orElseThrow();
                    PlanNode scan = plan.plan().node(sub.parent());
                    PlanNode payer = plan.plan().node(scan.parent());
                    assertThat(plan.wall(sub)).isGreaterThan(plan.wall(scan));
                    assertThat(plan.self(scan)).isEqualTo(plan.wall(scan), CLOSE);
                    double inputs = plan.children(payer).stream()
                            .mapToDouble(plan::wall)
                            .sum();
                    assertThat(plan.self(payer)).isEqualTo(plan.wall(payer) - inputs - plan.wall(sub), CLOSE);
                });
    }

    @Test
    void readersShareATableByTheTimeTheyWaited() {
        Golden.of("shared-table").forEach(plan -> {
            PlanNode table = plan.labelled("CTE x");
            List<PlanNode> readers = plan.all("CTE Scan");
            assertThat(readers).hasSize(2);
            double all = readers.stream().mapToDouble(plan::told).sum();
            for (PlanNode reader : readers) {
                assertThat(plan.self(reader)).isEqualTo(plan.told(reader) * (1 - plan.told(table) / all), CLOSE);
            }
            assertThat(plan.wall(table)).isEqualTo(plan.told(table), CLOSE);
        });
    }

    @Test
    void changeThatNobodyReadsRunsAfterTheRoot() {
        Golden.of("unread-change").forEach(plan -> {
            PlanNode insert = plan.node("Insert on log");
            assertThat(plan.wall(plan.plan().root())).isLessThan(1);
            assertThat(plan.measured().measure(insert.id()).flags()).contains(NodeFlag.AFTER_ROOT);
            assertThat(plan.measured().afterRootMs()).isEqualTo(plan.told(insert), CLOSE);
            double share = plan.measured().measure(insert.id() + 1).share().orElseThrow();
            assertThat(share).isBetween(0.9, 1.0);
        });
    }

    @Test
    void changeThatIsReadToTheHalfGoesOnAfterTheRoot() {
        Golden.of("half-read-change").forEach(plan -> {
            PlanNode insert = plan.node("Insert on log");
            PlanNode scan = plan.node("CTE Scan");
            assertThat(plan.measured().afterRootMs()).isEqualTo(plan.told(insert) - plan.told(scan), CLOSE);
            assertThat(plan.wall(insert)).isEqualTo(plan.told(insert), CLOSE);
        });
    }

    @Test
    void tableReadsTheOuterOneOfItsName() {
        Golden.of("table-within-its-name").forEach(plan -> {
            List<PlanNode> tables = plan.plan().nodes().stream()
                    .filter(node -> node.kind() == ChildKind.CTE)
                    .toList();
            assertThat(plan.plan().root().links().reads())
                    .containsExactly(tables.get(1).id());
            assertThat(tables.get(1).links().reads())
                    .containsExactly(tables.get(0).id());
            assertThat(plan.self(tables.get(1))).isBetween(10.0, 10.0 + AWAKE_MS);
            assertThat(plan.self(tables.get(0))).isBetween(20.0, 20.0 + AWAKE_MS);
        });
    }

    @Test
    void triggersAreInsideOrAfterTheirStatement() {
        Golden.of("triggers").forEach(plan -> {
            assertThat(plan.measured().triggers())
                    .filteredOn(time -> time.trigger().name().equals("b"))
                    .extracting(TriggerTime::when)
                    .containsExactly(TriggerTime.When.BEFORE);
            assertThat(plan.measured().triggers())
                    .filteredOn(time -> time.trigger().name().equals("af"))
                    .extracting(TriggerTime::when)
                    .containsExactly(TriggerTime.When.AFTER);
            assertThat(plan.measured().unexplainedMs().orElseThrow()).isBetween(0.0, 5.0);
        });
    }

    @Test
    void serializationIsNotLeftUnexplained() {
        Golden.of("serialized").forEach(plan -> {
            double told = plan.plan().serializationMs().orElseThrow();
            double rest = plan.plan().executionMs().orElseThrow()
                    - plan.told(plan.plan().root());
            assertThat(told).isPositive();
            assertThat(plan.measured().unexplainedMs().orElseThrow()).isEqualTo(rest - told, CLOSE);
        });
    }
}
