package dev.drydock.core.plan.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.IoTimes;
import dev.drydock.core.plan.node.IoTimes.Timer;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.Totals.Wal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Counts and lines of captured plans (reference 1.2.8, 1.2.9 and 1.2.11 to 1.2.14).
class GoldenFactsTest {
    @Test
    void buffersOfSubPlansAreTakenOutToTheLastBlock() {
        Golden.of("buffers-of-subplans").forEach(plan -> {
            PlanNode scan = plan.plan().root();
            PlanNode sub = plan.plan().node(2);
            assertThat(scan.buffers().get(Counter.SHARED_HIT))
                    .isEqualTo(91 + sub.buffers().get(Counter.SHARED_HIT));
            assertThat(plan.measured().measure(1).exclusiveBuffers().get(Counter.SHARED_HIT))
                    .isEqualTo(91);
        });
    }

    @Test
    void buffersOfAHalfReadChangeFallApartAtTheEndOfTheRoot() {
        Golden.of("half-read-change").forEach(plan -> {
            PlanNode insert = plan.node("Insert on log");
            long all = insert.buffers().get(Counter.SHARED_HIT);
            long read = plan.plan().root().buffers().get(Counter.SHARED_HIT);
            assertThat(plan.measured().afterRoot().buffers().get(Counter.SHARED_HIT))
                    .isEqualTo(all - read);
            assertThat(plan.measured().measure(insert.id()).exclusiveBuffers().get(Counter.SHARED_HIT))
                    .isEqualTo(all);
        });
    }

    /// One pair up to 14; 15 and 16 tell temporary files, and call the rest shared in text; kinds of blocks
    /// since 17.
    @Test
    void timesOfReadingAndWritingAreToldByKindOfBlock() {
        Golden.of("io").forEach(plan -> {
            IoTimes all = plan.plan().root().totals().io();
            PlanNode local = plan.node("Seq Scan on local");
            Set<Timer> told = plan.major() < 15
                    ? Set.of(Timer.READ)
                    : plan.major() < 17
                            ? Set.of(Timer.SHARED_READ, Timer.TEMP_READ, Timer.TEMP_WRITE)
                            : Set.of(
                                    Timer.SHARED_READ,
                                    Timer.LOCAL_READ,
                                    Timer.LOCAL_WRITE,
                                    Timer.TEMP_READ,
                                    Timer.TEMP_WRITE);
            for (Timer timer : Timer.values()) {
                assertThat(all.ms(timer) > 0).as(plan + " " + timer).isEqualTo(told.contains(timer));
            }
            IoTimes own = plan.measured().measure(local.id()).exclusive().io();
            assertThat(own).isEqualTo(local.totals().io());
            assertThat(own.readMs()).isPositive();
            PlanNode sort = plan.plan().node(local.parent());
            assertThat(plan.measured().measure(sort.id()).exclusive().io().ms(Timer.SHARED_READ))
                    .isZero();
            assertThat(all.allMs()).isEqualTo(all.readMs() + all.writeMs(), within(1e-9));
        });
    }

    @Test
    void logIsCountedByNode() {
        Golden.of("wal").forEach(plan -> {
            Wal wal = plan.measured().measure(1).exclusive().wal();
            assertThat(wal.records()).isGreaterThan(30_000);
            assertThat(wal.bytes()).isGreaterThan(15_000_000);
            assertThat(wal.buffersFull() > 0).isEqualTo(plan.major() >= 18);
            assertThat(plan.measured().measure(2).exclusive().wal()).isEqualTo(Wal.NONE);
        });
    }

    @Test
    void diskOfGroupsIsSeenWithoutPlannedPartitions() {
        Golden.of("groups-on-disk").forEach(plan -> {
            PlanNode groups = plan.node("HashAggregate");
            assertThat(groups.properties()).doesNotContainKey("Planned Partitions");
            assertThat(plan.number(groups, "HashAgg Batches")).isGreaterThan(1);
            assertThat(plan.number(groups, "Disk Usage")).isPositive();
            assertThat(plan.measured().measure(groups.id()).flags()).contains(NodeFlag.SPILLED);
        });
    }

    @Test
    void lossyPagesAndTheirRowsAreTwoFacts() {
        Golden.of("lossy").forEach(plan -> {
            PlanNode heap = plan.node("Bitmap Heap Scan");
            assertThat(plan.number(heap, "Exact Heap Blocks") + plan.number(heap, "Lossy Heap Blocks"))
                    .isEqualTo(2400);
            assertThat(plan.measured().measure(heap.id()).flags()).contains(NodeFlag.LOSSY);
            assertThat(heap.removed().byRecheck()).isEqualTo(plan.number(heap, "Rows Removed by Index Recheck"));
            assertThat(heap.allRemoved())
                    .isEqualTo(Interval.exact(heap.removed().byRecheck()));
            assertThat(heap.removed().byFilter()).isZero();
        });
    }

    @Test
    void workersTellTheirLossyPages() {
        Golden.of("lossy-workers").forEach(plan -> {
            PlanNode heap = plan.node("Parallel Bitmap Heap Scan");
            assertThat(heap.workers()).hasSize(2);
            assertThat(heap.properties().get("Workers")).isInstanceOf(PlanValue.Items.class);
            List<PlanValue> workers = ((PlanValue.Items) told(heap.properties(), "Workers")).values();
            assertThat(workers)
                    .anySatisfy(worker -> assertThat(((PlanValue.Group) worker).members())
                            .containsKeys("Exact Heap Blocks", "Lossy Heap Blocks", "Shared Hit Blocks"));
            assertThat(heap.allRemoved().value())
                    .isEqualTo(heap.removed().byRecheck() * plan.loops(heap), within(0.01));
            assertThat(heap.allRemoved().high() - heap.allRemoved().low()).isEqualTo(3, within(0.01));
        });
    }

    @Test
    void groupingOfBothKindsIsUnderstood() {
        Golden.of("mixed-groups").forEach(plan -> {
            PlanNode groups = plan.node("MixedAggregate");
            assertThat(plan.text(groups, "Strategy")).isEqualTo("Mixed");
            assertThat(groups.properties().get("Grouping Sets")).isInstanceOf(PlanValue.Items.class);
        });
    }

    @Test
    void tablesMayHaveSpacesInTheirNames() {
        Golden.of("name-with-spaces").forEach(plan -> {
            PlanNode table = plan.labelled("CTE my own cte");
            assertThat(plan.all("CTE Scan"))
                    .hasSize(2)
                    .allSatisfy(scan -> assertThat(scan.links().reads()).containsExactly(table.id()));
        });
    }

    @Test
    void memoryOfAMemoizeIsCounted() {
        Golden.of("memoize").forEach(plan -> {
            PlanNode cache = plan.node("Memoize");
            assertThat(plan.number(cache, "Cache Hits")).isEqualTo(380);
            assertThat(plan.number(cache, "Cache Misses")).isEqualTo(20);
            assertThat(plan.number(cache, "Cache Evictions")).isZero();
            assertThat(plan.number(cache, "Cache Overflows")).isZero();
            assertThat(plan.text(cache, "Cache Mode")).isEqualTo("logical");
            assertThat(plan.loops(plan.children(cache).getFirst())).isEqualTo(20);
        });
    }

    @Test
    void fetchesOfAnIndexOnlyScanAreATotal() {
        Golden.of("index-only")
                .forEach(plan -> assertThat(plan.number(plan.node("Index Only Scan"), "Heap Fetches"))
                        .isPositive());
    }

    @Test
    void partsThatDidNotRunAreMarked() {
        Golden.of("removed-before-start").forEach(plan -> {
            assertThat(plan.number(plan.plan().root(), "Subplans Removed")).isEqualTo(2);
            assertThat(plan.measured().measure(1).flags()).contains(NodeFlag.PRUNED);
        });
        Golden.of("initplan-prunes").forEach(plan -> {
            PlanNode pruned = plan.node("Seq Scan on parted_1");
            assertThat(plan.measured().measure(pruned.id()).flags()).containsExactly(NodeFlag.NEVER_EXECUTED);
            assertThat(plan.measured().measure(pruned.id()).estimateFactor()).isEmpty();
        });
        Golden.of("never-run").forEach(plan -> assertThat(plan.plan().nodes()).anyMatch(PlanNode::neverRan));
        Golden.of("false-filter").forEach(plan -> {
            assertThat(plan.text(plan.plan().root(), "One-Time Filter")).isEqualTo("false");
            assertThat(plan.measured().measure(1).flags()).contains(NodeFlag.FALSE_FILTER);
        });
    }

    @Test
    void rowsOfAMergeAreToldByWhatBecameOfThem() {
        Golden.of("merge").forEach(plan -> {
            PlanNode merge = plan.plan().root();
            assertThat(plan.number(merge, "Tuples Inserted")).isEqualTo(10);
            assertThat(plan.number(merge, "Tuples Updated")).isEqualTo(5);
            assertThat(plan.number(merge, "Tuples Deleted")).isEqualTo(5);
            assertThat(plan.number(merge, "Tuples Skipped")).isEqualTo(1);
        });
    }

    @Test
    void groupsOfAnIncrementalSortAreKept() {
        Golden.of("incremental-sort").forEach(plan -> {
            PlanNode sort = plan.node("Incremental Sort");
            assertThat(sort.properties()).containsKeys("Presorted Key", "Full-sort Groups");
            assertThat(((PlanValue.Group) told(sort.properties(), "Full-sort Groups")).members())
                    .containsKeys("Group Count", "Sort Methods Used", "Sort Space Memory");
        });
    }

    @Test
    void linesOfVersion18AreUnderstood() {
        Golden.of("windows")
                .forEach(plan -> assertThat(plan.all("WindowAgg")).hasSize(2).allSatisfy(window -> {
                    assertThat(plan.text(window, "Window")).contains(" AS (");
                    assertThat(plan.text(window, "Storage")).isEqualTo("Memory");
                    assertThat(plan.number(window, "Maximum Storage")).isPositive();
                }));
        Golden.of("storage").forEach(plan -> {
            for (String title : List.of("Recursive Union", "Table Function Scan", "Materialize", "CTE Scan")) {
                assertThat(plan.number(plan.node(title), "Maximum Storage"))
                        .as(title)
                        .isPositive();
            }
            assertThat(plan.node("WorkTable Scan").actual().orElseThrow().rows())
                    .isEqualTo(0.95);
            assertThat(plan.rows(plan.node("WorkTable Scan")).value()).isEqualTo(19, within(1e-6));
        });
        Golden.of("searches")
                .forEach(plan -> assertThat(plan.number(plan.node("Index Scan"), "Index Searches"))
                        .isEqualTo(4));
        Golden.of("disabled").forEach(plan -> {
            PlanNode scan = plan.node("Seq Scan");
            assertThat(plan.measured().measure(scan.id()).flags()).contains(NodeFlag.DISABLED);
        });
    }

    @Test
    void memoryAndSerializationOfTheStatementAreKept() {
        Golden.of("serialized").forEach(plan -> {
            assertThat(plan.plan().statement()).containsKeys("Planning", "Serialization");
            assertThat(((PlanValue.Group) told(plan.plan().statement(), "Planning")).members())
                    .containsKeys("Memory Used", "Memory Allocated");
        });
    }

    @Test
    void treesInXmlAndYamlAreThose() {
        List<Golden> xml = Golden.of("in-xml").toList();
        List<Golden> yaml = Golden.of("in-yaml").toList();
        for (int i = 0; i < xml.size(); i++) {
            assertThat(xml.get(i).plan().nodes())
                    .extracting(node -> node.operator().title())
                    .hasSizeGreaterThan(4)
                    .isEqualTo(yaml.get(i).plan().nodes().stream()
                            .map(node -> node.operator().title())
                            .toList());
        }
    }

    private static PlanValue told(Map<String, PlanValue> properties, String name) {
        return Optional.ofNullable(properties.get(name)).orElseThrow();
    }
}
