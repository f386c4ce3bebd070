package dev.drydock.core.plan.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.plan.diff.PlanDiff;
import org.junit.jupiter.api.Test;

class PlanShapeTest {
    private static final String INDEXED = """
        Index Scan using orders_mail on orders o  (cost=0.29..9.00 rows=1 width=4) (actual time=0.010..1.000 rows=1 loops=1)
          Index Cond: (mail = 'ann@example.org'::text)
          Buffers: shared hit=4
        Execution Time: 1.100 ms
        """;

    @Test
    void shapeKnowsNoNumbersLiteralsAndAliases() {
        String shape = PlanShape.of(PlanHistoryTest.read(INDEXED).plan());
        assertThat(PlanShape.of(PlanHistoryTest.read(INDEXED.replace("orders o", "orders x")
                                .replace("1.000", "7.000")
                                .replace("ann", "bob"))
                        .plan()))
                .isEqualTo(shape);
        assertThat(PlanShape.of(PlanHistoryTest.read(INDEXED.replace("orders_mail", "orders_other"))
                        .plan()))
                .isNotEqualTo(shape);
        assertThat(PlanShape.of(PlanHistoryTest.read(parts(3)).plan()))
                .isEqualTo(PlanShape.of(PlanHistoryTest.read(parts(7)).plan()))
                .isNotEqualTo(shape);
    }

    @Test
    void schemasMakeOtherShapesAndPartitionsBelowBitmapsDoNot() {
        String told = INDEXED.replace("on orders o", "on tenant_a.orders o");
        assertThat(PlanShape.of(PlanHistoryTest.read(told).plan()))
                .isNotEqualTo(PlanShape.of(PlanHistoryTest.read(told.replace("tenant_a", "tenant_b"))
                        .plan()));
        assertThat(PlanDiff.of(PlanHistoryTest.read(told), PlanHistoryTest.read(INDEXED))
                        .none())
                .isTrue();
        assertThat(PlanDiff.of(PlanHistoryTest.read(told), PlanHistoryTest.read(told.replace("tenant_a", "tenant_b")))
                        .none())
                .isFalse();
        assertThat(PlanShape.of(PlanHistoryTest.read(bitmaps(3)).plan()))
                .isEqualTo(PlanShape.of(PlanHistoryTest.read(bitmaps(7)).plan()));
        String twice = INDEXED.replace("on orders o", "on orders log_1");
        assertThat(PlanShape.of(PlanHistoryTest.read(twice).plan()))
                .isNotEqualTo(PlanShape.of(PlanHistoryTest.read(twice.replace("orders log_1", "items log_1"))
                        .plan()));
    }

    private static String bitmaps(int count) {
        StringBuilder plan = new StringBuilder("Append  (cost=0.00..9.00 rows=1 width=4)\n");
        for (int i = 1; i <= count; i++) {
            plan.append("""
                  ->  Bitmap Heap Scan on part%1$d log_%1$d  (cost=0.00..1.00 rows=1 width=4)
                        ->  Bitmap Index Scan on part%1$d_at_idx  (cost=0.00..1.00 rows=1 width=4)
                """.formatted(i).indent(2));
        }
        return plan.toString();
    }

    private static String parts(int count) {
        StringBuilder plan = new StringBuilder("Append  (cost=0.00..9.00 rows=1 width=4)\n");
        for (int i = 1; i <= count; i++) {
            plan.append("  ->  Index Scan using part%d_at_idx on part%d log_%d  (cost=0.00..1.00 rows=1 width=4)%n"
                    .formatted(i, i, i));
        }
        return plan.toString();
    }
}
