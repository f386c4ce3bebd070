package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.TriggerTime;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The cases that other tools get wrong, with the numbers that were measured (reference, 1.2).
class ArithmeticTest {
    private static final Offset<Double> CLOSE = within(0.05);

    @Test
    void leaderThatTakesNoPartIsNotCounted() {
        MeasuredPlan plan = measured("""
             Gather  (cost=0.00..1.00 rows=10 width=4) (actual time=0.5..100.000 rows=10 loops=1)
               Workers Planned: 2
               Workers Launched: 2
               ->  Parallel Seq Scan on t  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..99.000 rows=5 loops=2)
             Execution Time: 101.000 ms
            """);
        assertThat(wall(plan, 2)).isEqualTo(99, CLOSE);
        assertThat(self(plan, 1)).isEqualTo(1, CLOSE);
    }

    @Test
    void indexOfAParallelBitmapScanRunsInOneProcess() {
        MeasuredPlan plan = measured("""
             Gather  (cost=0.00..1.00 rows=10 width=4) (actual time=0.5..90.000 rows=10 loops=1)
               Workers Planned: 2
               Workers Launched: 2
               ->  Parallel Bitmap Heap Scan on t  (cost=0.00..1.00 rows=5 width=4) (actual time=60.5..80.000 rows=5 loops=3)
                     Recheck Cond: (x < 5)
                     Heap Blocks: exact=10 lossy=3
                     ->  Bitmap Index Scan on t_x  (cost=0.00..1.00 rows=5 width=0) (actual time=60.000..60.000 rows=9 loops=1)
                           Index Cond: (x < 5)
             Execution Time: 91.000 ms
            """);
        assertThat(wall(plan, 3)).isEqualTo(60, CLOSE);
        assertThat(self(plan, 2)).isEqualTo(20, CLOSE);
        assertThat(plan.measure(2).flags()).contains(NodeFlag.LOSSY);
        assertThat(number(plan, 2, "Lossy Heap Blocks")).isEqualTo(3);
        assertThat(number(plan, 2, "Exact Heap Blocks")).isEqualTo(10);
    }

    @Test
    void slowestProcessCountsWhereEachIsTold() {
        MeasuredPlan plan = measured("""
             Gather  (cost=0.00..1.00 rows=10 width=4) (actual time=0.5..100.000 rows=10 loops=1)
               Output: a
               Workers Planned: 2
               Workers Launched: 2
               ->  Parallel Seq Scan on public.t  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..50.000 rows=5 loops=3)
                     Output: a
                     Worker 0:  actual time=0.100..90.000 rows=5 loops=1
                     Worker 1:  actual time=0.100..20.000 rows=5 loops=1
             Execution Time: 101.000 ms
            """);
        assertThat(wall(plan, 2)).isEqualTo(90, CLOSE);
        assertThat(self(plan, 1)).isEqualTo(10, CLOSE);
    }

    @Test
    void membersOfAParallelAppendRunBesideEachOther() {
        MeasuredPlan plan = measured("""
             Gather  (cost=0.00..1.00 rows=10 width=4) (actual time=0.5..62.000 rows=10 loops=1)
               Workers Planned: 2
               Workers Launched: 2
               ->  Parallel Append  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..60.000 rows=5 loops=3)
                     ->  Seq Scan on a  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..60.000 rows=5 loops=1)
                     ->  Seq Scan on b  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..60.000 rows=5 loops=1)
                     ->  Seq Scan on c  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..60.000 rows=5 loops=1)
             Execution Time: 63.000 ms
            """);
        assertThat(self(plan, 2)).isEqualTo(0, CLOSE);
        assertThat(self(plan, 3)).isEqualTo(20, CLOSE);
    }

    @Test
    void initPlanIsPaidOnceByWhoWaitedForIt() {
        MeasuredPlan plan = measured("""
             Bitmap Heap Scan on t  (cost=10.00..20.00 rows=10 width=4) (actual time=101.700..107.500 rows=10 loops=1)
               Recheck Cond: (x < $0)
               InitPlan 1 (returns $0)
                 ->  Aggregate  (cost=1.00..2.00 rows=1 width=4) (actual time=101.600..101.600 rows=1 loops=1)
                       ->  Seq Scan on u  (cost=0.00..1.00 rows=10 width=4) (actual time=0.010..90.000 rows=10 loops=1)
               ->  Bitmap Index Scan on t_x  (cost=0.00..9.00 rows=10 width=0) (actual time=101.650..101.650 rows=10 loops=1)
                     Index Cond: (x < $0)
             Execution Time: 108.000 ms
            """);
        assertThat(self(plan, 1)).isEqualTo(5.85, CLOSE);
        assertThat(self(plan, 4)).isEqualTo(0.05, CLOSE);
        assertThat(self(plan, 2)).isEqualTo(11.6, CLOSE);
    }

    @Test
    void initPlanIsPaidByTheGatherThatEvaluatesIt() {
        MeasuredPlan plan = measured("""
             Gather  (cost=10.00..20.00 rows=10 width=4) (actual time=100.000..150.000 rows=10 loops=1)
               Workers Planned: 1
               Params Evaluated: $0
               Workers Launched: 1
               InitPlan 1 (returns $0)
                 ->  Seq Scan on u  (cost=0.00..1.00 rows=10 width=4) (actual time=0.010..95.000 rows=1 loops=1)
               ->  Parallel Seq Scan on t  (cost=0.00..9.00 rows=10 width=0) (actual time=0.1..50.000 rows=10 loops=2)
                     Filter: (x < $0)
             Execution Time: 151.000 ms
            """);
        assertThat(self(plan, 1)).isEqualTo(5, CLOSE);
        assertThat(self(plan, 3)).isEqualTo(50, CLOSE);
    }

    @Test
    void parameterNumbersMatchAsAWhole() {
        MeasuredPlan plan = measured("""
             Nested Loop  (cost=10.00..20.00 rows=10 width=4) (actual time=50.000..120.000 rows=10 loops=1)
               InitPlan 2 (returns $1)
                 ->  Seq Scan on u  (cost=0.00..1.00 rows=10 width=4) (actual time=0.010..40.000 rows=1 loops=1)
               ->  Seq Scan on a  (cost=0.00..9.00 rows=10 width=0) (actual time=40.1..60.000 rows=10 loops=1)
                     Filter: (x < $10)
               ->  Seq Scan on b  (cost=0.00..9.00 rows=10 width=0) (actual time=4.1..5.000 rows=10 loops=10)
                     Filter: (x < $1)
            """);
        assertThat(self(plan, 3)).isEqualTo(60, CLOSE);
        assertThat(self(plan, 4)).isEqualTo(10, CLOSE);
    }

    @Test
    void newerServersNameTheInitPlan() {
        MeasuredPlan plan = measured("""
             Seq Scan on t  (cost=10.00..20.00 rows=10 width=4) (actual time=50.000..60.000 rows=10.00 loops=1)
               Filter: (x < (InitPlan 1).col1)
               InitPlan 1
                 ->  Seq Scan on u  (cost=0.00..1.00 rows=10 width=4) (actual time=0.010..40.000 rows=1.00 loops=1)
            """);
        assertThat(self(plan, 1)).isEqualTo(20, CLOSE);
    }

    @Test
    void readersOfATableExpressionShareItsTime() {
        MeasuredPlan plan = measured("""
             Append  (cost=0.10..0.40 rows=50 width=4) (actual time=2.500..113.500 rows=50 loops=1)
               CTE my cte
                 ->  Function Scan on slow  (cost=0.00..0.10 rows=50 width=4) (actual time=2.500..113.300 rows=50 loops=1)
               ->  CTE Scan on "my cte"  (cost=0.00..0.10 rows=10 width=4) (actual time=2.500..24.500 rows=10 loops=1)
               ->  CTE Scan on "my cte" "my cte_1"  (cost=0.00..0.10 rows=40 width=4) (actual time=0.001..88.900 rows=40 loops=1)
             Execution Time: 113.700 ms
            """);
        assertThat(plan.plan().node(3).links().reads()).containsExactly(2);
        assertThat(wall(plan, 2)).isEqualTo(113.3, CLOSE);
        assertThat(self(plan, 1)).isEqualTo(0.1, CLOSE);
        assertThat(self(plan, 3)).isEqualTo(24.5 - 113.3 * 24.5 / 113.4, CLOSE);
    }

    @Test
    void unreadChangeRunsAfterTheRoot() {
        MeasuredPlan plan = measured("""
             Result  (cost=0.10..0.11 rows=1 width=4) (actual time=0.001..0.001 rows=1 loops=1)
               CTE x
                 ->  Insert on t  (cost=0.00..0.10 rows=50 width=4) (actual time=0.500..113.000 rows=50 loops=1)
                       ->  Function Scan on g  (cost=0.00..0.10 rows=50 width=4) (actual time=0.400..100.000 rows=50 loops=1)
             Execution Time: 113.200 ms
            """);
        assertThat(plan.measure(2).flags()).contains(NodeFlag.AFTER_ROOT);
        assertThat(plan.afterRootMs()).isEqualTo(113, CLOSE);
        assertThat(plan.measure(3).share().orElseThrow()).isEqualTo(100 / 113.2, within(0.001));
    }

    @Test
    void buffersOfSubPlansAreNotCountedTwice() {
        MeasuredPlan plan = measured("""
             Seq Scan on t  (cost=0.00..20.00 rows=1000 width=4) (actual time=0.100..20.000 rows=1000 loops=1)
               Buffers: shared hit=1100
               SubPlan 1
                 ->  Index Scan using u_pkey on u  (cost=0.00..1.00 rows=1 width=4) (actual time=0.010..0.015 rows=1 loops=1000)
                       Index Cond: (id = t.id)
                       Buffers: shared hit=1000
            """);
        assertThat(plan.measure(1).exclusiveBuffers().get(Buffers.Counter.SHARED_HIT))
                .isEqualTo(100);
        assertThat(self(plan, 1)).isEqualTo(5, CLOSE);
        assertThat(plan.measure(1).time().orElseThrow().errorMs()).isEqualTo(0.5005, within(1e-6));
    }

    @Test
    void triggersAreTakenApartByTheRoomTheyHave() {
        MeasuredPlan plan = measured("""
             Insert on t  (cost=0.00..20.00 rows=0 width=0) (actual time=46.800..46.800 rows=0 loops=1)
               ->  Values Scan on "*VALUES*"  (cost=0.00..1.00 rows=1 width=4) (actual time=0.010..0.100 rows=1 loops=1)
             Planning Time: 0.100 ms
             Trigger b: time=46.500 calls=3
             Trigger af: time=57.700 calls=3
             Trigger for constraint fk: time=0.010 calls=3
             Execution Time: 104.600 ms
            """);
        assertThat(plan.triggers().stream().map(TriggerTime::when))
                .containsExactly(TriggerTime.When.BEFORE, TriggerTime.When.AFTER, TriggerTime.When.AFTER);
        assertThat(plan.unexplainedMs().orElseThrow()).isEqualTo(0.09, CLOSE);
    }

    @Test
    void rowsOfManyLoopsAreAnInterval() {
        MeasuredPlan old = measured(
                "Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=0.001..0.001 rows=0 loops=1000000)");
        assertThat(old.measure(1).rows()).contains(new Interval(0, 0, 500_000));
        MeasuredPlan exact = measured(
                "Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=0.001..0.001 rows=1.00 loops=1000)");
        assertThat(exact.measure(1).rows()).contains(new Interval(1000, 995, 1005));
        MeasuredPlan once =
                measured("Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=0.001..0.001 rows=7 loops=1)");
        assertThat(once.measure(1).rows()).contains(Interval.exact(7));
    }

    @Test
    void diskOfAHashAggregateIsSeenWithoutPlannedPartitions() {
        MeasuredPlan plan = measured("""
             HashAggregate  (cost=0.00..20.00 rows=1000 width=4) (actual time=0.100..20.000 rows=1000 loops=1)
               Group Key: a
               Batches: 5  Memory Usage: 4145kB  Disk Usage: 31752kB
               ->  Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=0.010..1.000 rows=1 loops=1)
            """);
        assertThat(number(plan, 1, "HashAgg Batches")).isEqualTo(5);
        assertThat(number(plan, 1, "Disk Usage")).isEqualTo(31752);
        assertThat(plan.measure(1).flags()).contains(NodeFlag.SPILLED);
    }

    @Test
    void linesOfVersion18AreUnderstood() {
        MeasuredPlan plan = measured("""
             WindowAgg  (cost=0.00..20.00 rows=1000 width=4) (actual time=0.100..20.000 rows=1000.00 loops=1)
               Window: w1 AS (PARTITION BY a ORDER BY b)
               Storage: Memory  Maximum Storage: 17kB
               Buffers: shared hit=3
               WAL: records=3 fpi=1 bytes=99 buffers full=2
               ->  Index Scan using i on t  (cost=0.00..1.00 rows=1 width=4) (actual time=0.010..1.000 rows=1.00 loops=1)
                     Disabled: true
                     Index Cond: (a = ANY ('{1,2}'::integer[]))
                     Index Searches: 2
                     Buffers: shared hit=3
             Planning:
               Buffers: shared hit=9
               Memory: used=12kB  allocated=16kB
             Planning Time: 0.050 ms
             Serialization: time=0.003 ms  output=1kB  format=text
             Execution Time: 20.200 ms
            """);
        assertThat(number(plan, 1, "WAL Buffers Full")).isEqualTo(2);
        assertThat(number(plan, 1, "Maximum Storage")).isEqualTo(17);
        assertThat(number(plan, 2, "Index Searches")).isEqualTo(2);
        assertThat(plan.measure(2).flags()).contains(NodeFlag.DISABLED);
        assertThat(plan.plan().statement().keySet()).containsExactly("Planning", "Serialization");
    }

    @Test
    void comparisonThatMisleadsIsLeftOut() {
        MeasuredPlan plan = measured("""
             Limit  (cost=0.00..20.00 rows=1 width=4) (actual time=0.100..20.000 rows=1 loops=1)
               ->  Merge Join  (cost=0.00..1.00 rows=1000 width=4) (actual time=0.010..1.000 rows=1 loops=1)
                     Merge Cond: (a.x = b.x)
                     ->  Sort  (cost=0.00..1.00 rows=1000 width=4) (actual time=0.010..0.100 rows=1 loops=1)
                           Sort Key: a.x
                           ->  Seq Scan on a  (cost=0.00..1.00 rows=1000 width=4) (actual time=0.010..0.050 rows=10 loops=1)
                     ->  Index Scan using b_x on b  (cost=0.00..1.00 rows=10 width=4) (actual time=0.010..0.100 rows=5000 loops=1)
            """);
        assertThat(plan.measure(2).estimateFactor()).isEmpty();
        assertThat(plan.measure(3).estimateFactor()).isEmpty();
        assertThat(plan.measure(4).estimateFactor().orElseThrow()).isEqualTo(0.01);
        assertThat(plan.measure(5).estimateFactor()).isEmpty();
    }

    private static MeasuredPlan measured(String text) {
        assertThat(Dialects.plans(text)).isInstanceOf(PlanReading.Read.class);
        Plan plan = ((PlanReading.Read) Dialects.plans(text)).plans().getFirst();
        assertThat(plan.unknownLines()).isEmpty();
        return PlanLaws.check(plan);
    }

    private static double wall(MeasuredPlan plan, int id) {
        return plan.measure(id).time().orElseThrow().wallMs();
    }

    private static double self(MeasuredPlan plan, int id) {
        return plan.measure(id).time().orElseThrow().exclusiveMs();
    }

    private static double number(MeasuredPlan plan, int id, String property) {
        PlanNode node = plan.plan().node(id);
        return node.properties().getOrDefault(property, new PlanValue.Text("")).asNumber(-1);
    }
}
