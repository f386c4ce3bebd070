package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.Arithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    private static AdviceReport report(String plan) {
        AdviceBench.Told told = Dialects.firstPlan(plan).orElseThrow();
        return Advisor.of(Arithmetic.of(told.plan()), ServerFacts.NONE, told.syntax());
    }

    private static List<Advice> all(AdviceReport report) {
        return Stream.of(report.shown(), report.hidden(), report.good())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void savingIsAShareAndWhatIsShownIsWorthIt() throws IOException {
        try (Stream<Path> files = Files.walk(LabelledPlans.FOLDER.getParent())) {
            for (Path file : files.filter(each -> each.toString().matches(".*/advice.*/\\w+/[^/]*\\.(json|txt)"))
                    .filter(each -> !each.toString().endsWith(".facts.json"))
                    .toList()) {
                AdviceReport report = report(Files.readString(file));
                for (Advice advice : all(report)) {
                    assertThat(advice.saving().orElse(0))
                            .as(file + " " + advice)
                            .isBetween(0.0, 1.0);
                    assertThat(advice.tip().family())
                            .isEqualTo(all(report).getFirst().tip().family());
                }
                assertThat(report.shown())
                        .as(file.toString())
                        .allMatch(advice -> advice.saving().orElse(1) >= Advisor.WORTH);
            }
        }
    }

    /// A statement of 100 ms; the time of its scan decides.
    private static String small(double scanMs) {
        return """
            Sort  (cost=0.00..9000.00 rows=5 width=8) (actual time=100.0..100.0 rows=5 loops=1)
              Sort Key: a
              ->  Bitmap Heap Scan on t  (cost=0.00..2000.00 rows=5 width=8) (actual time=0.0..%s rows=5 loops=1)
                    Recheck Cond: (a = 1)
                    Heap Blocks: lossy=900
            Execution Time: 100.0 ms
            """.formatted(scanMs);
    }

    @Test
    void whatSavesLittleIsHidden() {
        // Half of the time of the scan is to be saved; 2 % is the least that is shown.
        AdviceReport less = report(small(3.9));
        assertThat(less.hidden()).extracting(Advice::tip).contains(TipId.LOSSY_BITMAP);
        assertThat(less.shown()).extracting(Advice::tip).doesNotContain(TipId.LOSSY_BITMAP);
        AdviceReport more = report(small(4.1));
        assertThat(more.shown()).extracting(Advice::tip).contains(TipId.LOSSY_BITMAP);
        assertThat(more.hidden()).extracting(Advice::tip).doesNotContain(TipId.LOSSY_BITMAP);
    }

    @Test
    void whatSavesLessThanATenthOfAMillisecondIsHidden() {
        String brief = """
            Bitmap Heap Scan on t  (cost=0.00..2000.00 rows=5 width=8) (actual time=0.0..MS rows=5 loops=1)
              Recheck Cond: (a = 1)
              Heap Blocks: lossy=900
            Execution Time: MS ms
            """;
        assertThat(report(brief.replace("MS", "0.19")).hidden())
                .extracting(Advice::tip)
                .contains(TipId.LOSSY_BITMAP);
        assertThat(report(brief.replace("MS", "0.21")).shown())
                .extracting(Advice::tip)
                .contains(TipId.LOSSY_BITMAP);
    }

    /// As the manual of MySQL 8.0 shows such plans; no server of the tests prints them.
    @Test
    void treeInWordsIsAdvisedByItsTables() {
        AdviceReport report = report("""
            EXPLAIN: -> Sort: orders.created, limit input to 5 row(s) per chunk  (actual time=90.0..95.0 rows=5 loops=1)
                -> Filter: ((orders.customer_id = 42) and (orders.total > 5))  (cost=6071 rows=598) (actual time=0.1..60.0 rows=9000 loops=1)
                    -> Table scan on orders  (cost=6071 rows=59831) (actual time=0.1..50.0 rows=100000 loops=1)
                -> Select #2 (subquery in condition; dependent)
                    -> Index lookup on c using PRIMARY (id=orders.customer_id)  (cost=0.35 rows=1) (actual time=0.003..0.003 rows=1 loops=9000)
            """);
        assertThat(all(report).stream().map(Advice::tip))
                .contains(TipId.FULL_TABLE, TipId.DEPENDENT_SUBQUERY)
                .doesNotContain(TipId.MISESTIMATE);
        assertThat(report.shown().stream()
                        .filter(advice -> advice.tip() == TipId.FULL_TABLE)
                        .findFirst()
                        .orElseThrow()
                        .suggestions())
                .anyMatch(each -> each.sql().equals("ALTER TABLE `orders` ADD INDEX (`customer_id`, `total`);"));
    }
}
