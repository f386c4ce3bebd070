package dev.drydock.core.plan.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final String TEXT = """
        Hash Join  (cost=1.00..99.00 rows=10 width=8) (actual time=0.010..5.000 rows=9 loops=1)
          Output: @A.@C, count(@B.@D), (SubPlan 1), $0
          Hash Cond: (@A.@C = (@B.@D)::integer)
          Join Filter: ((@A.@E <> '@L'::text) AND (@B.@D > @N) AND (@A.@C = (InitPlan 2).col1) AND @F(@A.@E))
          ->  Seq Scan on @S.@T @A  (cost=0.00..9.00 rows=10 width=8) (actual time=0.010..1.000 rows=9 loops=1)
                Filter: ((@E ~~ '%@L%'::text) OR (@E = ANY ('{@L,"@L x"}'::text[])) OR (@C IS NOT NULL))
          ->  Hash  (cost=5.00..5.00 rows=10 width=8) (actual time=2.000..2.000 rows=9 loops=1)
                ->  Index Scan using @I on @T @B  (cost=0.00..5.00 rows=10 width=8) (actual time=0.010..1.900 rows=9 loops=1)
                      Index Cond: (@D >= @N)
        Trigger @G on @T: time=1.000 calls=1
        Execution Time: 5.100 ms
        """;

    record Names(List<String> all) {
        String of(int at) {
            return all.get(at);
        }
    }

    @Provide
    Arbitrary<Names> names() {
        Arbitrary<String> name = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(2)
                .ofMaxLength(9)
                .map(stem -> "q" + stem + "z");
        return name.list().ofSize(11).uniqueElements().map(Names::new);
    }

    private static String filled(Names names, int number) {
        String text = TEXT;
        String marks = "ABCDEFGILST";
        for (int i = 0; i < marks.length(); i++) {
            text = text.replace("@" + marks.charAt(i), names.of(i));
        }
        return text.replace("@N", Integer.toString(number));
    }

    private static Plan plan(String text) {
        return switch (Dialects.plans(text)) {
            case PlanReading.Read read -> read.plans().getFirst();
            case PlanReading.NotMine n -> throw new AssertionError(n);
            case PlanReading.TooDeep n -> throw new AssertionError(n);
            case PlanReading.TooLarge n -> throw new AssertionError(n);
        };
    }

    @Property(tries = 200)
    void noNameAndNoLiteralIsLeft(@ForAll("names") Names names) {
        Plan masked = Pseudonyms.of(plan(filled(names, 987_654)));
        String left = masked.toString().toLowerCase(Locale.ROOT);
        for (String name : names.all()) {
            assertThat(left).doesNotContain(name);
        }
        assertThat(left).doesNotContain("987654");
    }

    @Property(tries = 50)
    void shapeAndFiguresStay(@ForAll("names") Names names) {
        Plan plan = plan(filled(names, 987_654));
        Plan masked = Pseudonyms.of(plan);
        assertThat(masked.nodes().stream().map(PlanNode::parent).toList())
                .isEqualTo(plan.nodes().stream().map(PlanNode::parent).toList());
        assertThat(masked.nodes().stream().map(node -> node.operator().type()).toList())
                .isEqualTo(plan.nodes().stream()
                        .map(node -> node.operator().type())
                        .toList());
        assertThat(Arithmetic.of(masked).nodes().stream().map(NodeMeasure::time).toList())
                .isEqualTo(Arithmetic.of(plan).nodes().stream()
                        .map(NodeMeasure::time)
                        .toList());
    }

    @Test
    void theSameNameHasTheSamePseudonymEverywhere() {
        Plan plan =
                plan(filled(new Names(List.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "i1", "l1", "s1", "t1")), 42));
        Plan masked = Pseudonyms.of(plan);
        String alias = masked.node(2).operator().alias().orElseThrow();
        assertThat(told(masked, "Hash Cond")).isEqualTo("(" + alias + ".column_1 = (alias_2.column_2)::integer)");
        assertThat(masked.node(2).operator().relation())
                .isEqualTo(masked.node(4).operator().relation());
        assertThat(masked.node(2).operator().title()).isEqualTo("Seq Scan on table_1 alias_1");
        assertThat(masked.node(4).operator().title()).isEqualTo("Index Scan using index_1 on table_1 alias_2");
    }

    @Test
    void expressionsKeepTheirForm() {
        Plan plan =
                plan(filled(new Names(List.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "i1", "l1", "s1", "t1")), 42));
        assertThat(told(Pseudonyms.of(plan), "Join Filter"))
                .matches("\\(\\(alias_1\\.column_\\d <> 'text_\\d'::text\\) AND \\(alias_2\\.column_\\d > n_\\d\\) AND"
                        + " \\(alias_1\\.column_\\d = \\(InitPlan 2\\)\\.col1\\) AND"
                        + " function_\\d\\(alias_1\\.column_\\d\\)\\)");
    }

    @Test
    void nameThatLooksLikePseudonymIsNoPseudonym() {
        Plan plan = plan("Seq Scan on table_1  (cost=0.00..9.00 rows=10 width=8)\n  Filter: (column_1 = 7)\n");
        String left = Pseudonyms.of(plan).toString();
        assertThat(left).doesNotContain("table_1").doesNotContain("column_1").contains("table_2");
    }

    private static String told(Plan plan, String property) {
        return plan.root()
                .properties()
                .getOrDefault(property, new PlanValue.Text(""))
                .asText();
    }
}
