package dev.drydock.core.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanDiffTest {
    private static final String INDEXED = """
        Nested Loop  (cost=0.57..20.00 rows=10 width=8) (actual time=0.020..0.400 rows=10 loops=1)
          ->  Index Scan using orders_day on orders o  (cost=0.29..9.00 rows=10 width=4) (actual time=0.010..0.100 rows=10 loops=1)
                Index Cond: (day = '2024-05-05'::date)
          ->  Index Scan using item_pkey on item i  (cost=0.29..1.10 rows=1 width=4) (actual time=0.020..0.025 rows=1 loops=10)
                Index Cond: (id = o.item_id)
        """;
    private static final String SCANNED = """
        Hash Join  (cost=30.00..2000.00 rows=10 width=8) (actual time=2.000..90.000 rows=10 loops=1)
          Hash Cond: (o.item_id = i.id)
          ->  Seq Scan on orders o  (cost=0.00..1900.00 rows=12 width=4) (actual time=1.000..85.000 rows=10 loops=1)
                Filter: (day = '2025-01-01'::date)
                Rows Removed by Filter: 99990
          ->  Hash  (cost=20.00..20.00 rows=100 width=4) (actual time=1.000..1.000 rows=100 loops=1)
                ->  Seq Scan on item i  (cost=0.00..20.00 rows=100 width=4) (actual time=0.100..0.500 rows=100 loops=1)
        """;
    private static final String BITMAP = """
        Nested Loop  (cost=0.57..20.00 rows=10 width=8)
          ->  Bitmap Heap Scan on orders o  (cost=0.29..9.00 rows=10 width=4)
                Recheck Cond: (day = '2024-05-05'::date)
                ->  Bitmap Index Scan on orders_day_place  (cost=0.29..9.00 rows=10 width=0)
                      Index Cond: (day = '2024-05-05'::date)
          ->  Index Scan using item_pkey on item i  (cost=0.29..1.10 rows=1 width=4)
                Index Cond: (id = o.item_id)
        """;

    static MeasuredPlan read(String text) {
        if (Dialects.plans(text) instanceof PlanReading.Read(List<Plan> plans)) {
            return Arithmetic.of(plans.getFirst());
        }
        throw new AssertionError("no plan");
    }

    static List<String> kinds(PlanDiff diff) {
        return diff.changes().stream()
                .map(change -> change instanceof Change.Figure figure
                        ? figure.measure().name()
                        : change.getClass().getSimpleName())
                .toList();
    }

    private static List<String> structure(PlanDiff diff) {
        return kinds(diff).stream()
                .filter(kind -> !kind.equals(kind.toUpperCase(Locale.ROOT)))
                .toList();
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        for (String text : List.of(INDEXED, SCANNED, BITMAP)) {
            PlanDiff diff = PlanDiff.of(read(text), read(text));
            assertThat(diff.changes()).isEmpty();
            assertThat(diff.rows()).allMatch(row -> row.before() == row.after());
        }
    }

    @Test
    void anIndexThatIsGoneIsNamedOnce() {
        PlanDiff diff = PlanDiff.of(read(INDEXED), read(SCANNED));
        assertThat(structure(diff)).containsExactly("Index", "Index", "Operator", "Added");
        assertThat(diff.changes())
                .contains(new Change.Index(2, 2, List.of("orders_day"), List.of()))
                .contains(new Change.Operator(1, 1))
                .contains(new Change.Added(List.of(3)));
        assertThat(kinds(diff)).contains("TIME");
    }

    @Test
    void aBitmapIsAnotherIndexOfTheSameTable() {
        PlanDiff diff = PlanDiff.of(read(INDEXED), read(BITMAP));
        assertThat(diff.changes())
                .containsExactly(new Change.Index(2, 2, List.of("orders_day"), List.of("orders_day_place")));
    }

    @Test
    void numbersWithinNoiseAndLiteralsAreNoChange() {
        String again = SCANNED.replace("90.000", "99.000")
                .replace("85.000", "92.000")
                .replace("rows=12", "rows=30")
                .replace("2025-01-01", "2025-02-02");
        assertThat(PlanDiff.of(read(SCANNED), read(again)).none()).isTrue();
        String slower = SCANNED.replace("90.000", "290.000").replace("85.000", "282.000");
        assertThat(kinds(PlanDiff.of(read(SCANNED), read(slower)))).containsExactly("TIME");
    }

    @Test
    void anotherOrderOfJoinsIsToldOnce() {
        MeasuredPlan one = SketchedPlan.join(
                        "Hash Join",
                        SketchedPlan.join("Hash Join", SketchedPlan.scan("a"), hash(SketchedPlan.scan("b"))),
                        hash(SketchedPlan.scan("c")))
                .measured();
        MeasuredPlan other = SketchedPlan.join(
                        "Hash Join",
                        SketchedPlan.join("Hash Join", SketchedPlan.scan("c"), hash(SketchedPlan.scan("a"))),
                        hash(SketchedPlan.scan("b")))
                .measured();
        PlanDiff diff = PlanDiff.of(one, other);
        assertThat(diff.changes()).containsExactly(new Change.JoinOrder(1, 1, "a, b, c", "c, a, b"));
        MeasuredPlan bushy = SketchedPlan.join(
                        "Hash Join",
                        SketchedPlan.scan("a"),
                        hash(SketchedPlan.join("Hash Join", SketchedPlan.scan("b"), hash(SketchedPlan.scan("c")))))
                .measured();
        assertThat(PlanDiff.of(one, bushy).changes())
                .containsExactly(new Change.JoinOrder(1, 1, "a, b, c", "a, (b, c)"));
    }

    @Test
    void conditionsThatTradePlacesDiffer() {
        String plan = """
            Index Scan using orders_day on orders o  (cost=0.29..9.00 rows=10 width=4)
              Index Cond: (day = '2024-05-05'::date)
              Filter: (place = 7)
            """;
        String traded =
                plan.replace("Index Cond", "X").replace("Filter", "Index Cond").replace("X", "Filter");
        assertThat(PlanDiff.of(read(plan), read(traded)).changes())
                .containsExactly(new Change.Condition(
                        1,
                        1,
                        "access: (day = ?::date); filter: (place = ?)",
                        "access: (place = ?); filter: (day = ?::date)"));
    }

    @Test
    void whichSideOfAnEquationStandsWhereIsNoChange() {
        String turned = SCANNED.replace("(o.item_id = i.id)", "(i.id = o.item_id)");
        assertThat(PlanDiff.of(read(SCANNED), read(turned)).none()).isTrue();
        String other = SCANNED.replace("(o.item_id = i.id)", "(o.item_id = i.other)");
        assertThat(structure(PlanDiff.of(read(SCANNED), read(other)))).containsExactly("Condition");
    }

    @Test
    void fewerPartsOfAKeyAreAChange() {
        String plan = """
            {"query_block": {"select_id": 1, "table": {"table_name": "t", "access_type": "ref", "key": "ab",
             "used_key_parts": ["a", "b"], "rows_examined_per_scan": 5, "rows_produced_per_join": 5}}}
            """;
        String fewer = plan.replace("[\"a\", \"b\"]", "[\"a\"]");
        assertThat(structure(PlanDiff.of(read(plan), read(fewer)))).containsExactly("Condition");
    }

    private static SketchedPlan hash(SketchedPlan input) {
        return SketchedPlan.pipe("Hash", "", input);
    }

    @Test
    void aTableThatIsNotJoinedAnyMoreTakesItsJoinAlong() {
        SketchedPlan both = SketchedPlan.join(
                "Hash Join",
                SketchedPlan.join("Hash Join", SketchedPlan.scan("a"), hash(SketchedPlan.scan("gone"))),
                hash(SketchedPlan.scan("c")));
        SketchedPlan less = SketchedPlan.join("Hash Join", SketchedPlan.scan("a"), hash(SketchedPlan.scan("c")));
        PlanDiff diff = PlanDiff.of(both.measured(), less.measured());
        assertThat(diff.changes()).containsExactly(new Change.Removed(List.of(2, 4, 5)));
    }

    @Test
    void plansWithNothingInCommonAreGoneAndNew() {
        PlanDiff diff = PlanDiff.of(
                SketchedPlan.scan("a").measured(), SketchedPlan.scan("b").measured());
        assertThat(kinds(diff)).containsExactly("Removed", "Added");
    }

    @Test
    void tenThousandLevelsAndTwentyThousandMembersAreAligned() {
        SketchedPlan deep = SketchedPlan.scan("a");
        SketchedPlan deeper = SketchedPlan.scan("a");
        for (int i = 0; i < 9_990; i++) {
            deep = SketchedPlan.pipe("Sort", "k" + i, deep);
            deeper = SketchedPlan.pipe(i == 40 || i == 9_900 ? "Unique" : "Sort", "k" + i, deeper);
        }
        PlanDiff diff = PlanDiff.of(deep.measured(), deeper.measured());
        assertThat(kinds(diff)).containsOnly("Removed", "Added").hasSize(4);
        List<SketchedPlan> members = new ArrayList<>();
        List<SketchedPlan> others = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            members.add(SketchedPlan.scan("t" + i));
            if (i != 7_000) {
                others.add(i == 9_000 ? SketchedPlan.index("t9000", "ix") : SketchedPlan.scan("t" + i));
            }
        }
        PlanDiff wide = PlanDiff.of(
                SketchedPlan.append(members).measured(),
                SketchedPlan.append(others).measured());
        assertThat(kinds(wide)).containsExactly("Index", "Removed");
    }
}
