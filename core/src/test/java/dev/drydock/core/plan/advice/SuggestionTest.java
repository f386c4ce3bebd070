package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.Arithmetic;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is suggested for plans made by hand: what helps, and nothing where the plan does not bear it out.
class SuggestionTest {
    private static List<Advice> advice(String plan, String sql) {
        AdviceBench.Told told = Dialects.firstPlan(plan).orElseThrow();
        AdviceReport report = Advisor.of(Arithmetic.of(told.plan()), ServerFacts.of(sql), told.syntax());
        return Stream.of(report.shown(), report.hidden()).flatMap(List::stream).toList();
    }

    private static Advice one(TipId tip, String plan) {
        return advice(plan, "").stream()
                .filter(each -> each.tip() == tip)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sql(TipId tip, String plan) {
        return one(tip, plan).suggestions().stream().map(Suggestion::sql).toList();
    }

    private static String scan(String filter) {
        return """
            Seq Scan on public.t  (cost=0.00..2000.00 rows=5 width=8) (actual time=0.1..90.0 rows=5 loops=1)
              Filter: %s
              Rows Removed by Filter: 100000
            Execution Time: 91.0 ms
            """.formatted(filter);
    }

    @Test
    void memoryStaysBetweenTheDefaultAndAGigabyte() {
        assertThat(Suggestion.memory(1).orElseThrow().sql()).isEqualTo("SET LOCAL work_mem = '8MB';");
        assertThat(Suggestion.memory(1024.0 * 1024 * 1024).orElseThrow().sql()).contains("'1024MB'");
        assertThat(Suggestion.memory(1024.0 * 1024 * 1024 + 1)).isEmpty();
        assertThat(sql(TipId.LOSSY_BITMAP, """
            Bitmap Heap Scan on t  (cost=1.00..2000.00 rows=5 width=8) (actual time=0.1..90.0 rows=5 loops=1)
              Recheck Cond: (a = 1)
              Rows Removed by Index Recheck: 1000
              Heap Blocks: exact=100 lossy=900
              ->  Bitmap Index Scan on t_a  (cost=0.00..1.00 rows=5 width=0) (actual time=0.1..1.0 rows=5 loops=1)
                    Index Cond: (a = 1)
            """)).containsExactly("SET LOCAL work_mem = '8MB';");
    }

    @ParameterizedTest
    @CsvSource({"public.,true", "pg_catalog.,false", "'',false"})
    void onlyFunctionsOfOnesOwnAreAltered(String schema, boolean altered) {
        List<String> found = sql(TipId.FUNCTION_ROWS, """
            Hash Join  (cost=1.00..2000.00 rows=1000 width=8) (actual time=0.1..90.0 rows=90000 loops=1)
              ->  Function Scan on %sf x  (cost=0.00..10.00 rows=1000 width=4) (actual time=1.0..50.0 rows=90000 loops=1)
              ->  Hash  (cost=1.00..1.00 rows=5 width=4) (actual time=1.0..1.0 rows=5 loops=1)
                    ->  Seq Scan on t  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..1.0 rows=5 loops=1)
            """.formatted(schema));
        assertThat(found).hasSize(altered ? 1 : 0).allMatch(each -> each.startsWith("ALTER FUNCTION \"public\".\"f\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (a = 1) | (b = 2)                   | ("a", "b")
        (a = 1) | (a > 0)                   |
        (a = 1) | (lower(b) = o.b)          |
        (a > 1) | (b = ANY ('{1,2}'::int[])) | ("b", "a")
        """)
    void inefficientIndexIsReplacedByAWiderOneOnly(String searched, String filter, String keys) {
        List<String> found = sql(TipId.INEFFICIENT_INDEX, """
            Index Scan using t_a on t  (cost=0.00..2000.00 rows=5 width=8) (actual time=0.1..90.0 rows=5 loops=1)
              Index Cond: %s
              Filter: %s
              Rows Removed by Filter: 100000
            """.formatted(searched, filter));
        assertThat(found)
                .isEqualTo(keys == null ? List.of() : List.of("CREATE INDEX CONCURRENTLY ON \"t\" " + keys + ";"));
    }

    @Test
    void orderedIndexThatWasSearchedIsOnlyPerhapsWrong() {
        Advice advice = one(TipId.WRONG_ORDER_INDEX, """
            Limit  (cost=0.00..20.00 rows=5 width=8) (actual time=0.1..90.0 rows=5 loops=1)
              ->  Index Scan using t_a on shop.t  (cost=0.00..2000.00 rows=5 width=8) (actual time=0.1..89.0 rows=5 loops=1)
                    Index Cond: (a = 1)
                    Filter: (b = 2)
                    Rows Removed by Filter: 100000
            """);
        assertThat(advice.confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(advice.suggestions())
                .extracting(Suggestion::sql)
                .containsExactly(
                        "CREATE INDEX CONCURRENTLY ON \"shop\".\"t\" (\"a\", \"b\");",
                        "SELECT pg_get_indexdef('\"shop\".\"t_a\"'::regclass);");
    }

    @Test
    void repeatedSearchesForListedValuesNeedNoFurtherIndex() {
        String plan = """
            Index Scan using t_a on t  (cost=0.00..2000.00 rows=500 width=8) (actual time=0.1..90.0 rows=500 loops=1)
              Index Cond: (a = ANY ('{1,2,3}'::integer[]))
              Index Searches: 500
            """;
        assertThat(sql(TipId.INDEX_SEARCHES, plan)).isEmpty();
        assertThat(sql(TipId.INDEX_SEARCHES, plan.replace("a = ANY ('{1,2,3}'::integer[])", "(b = 1) AND (c > 2)")))
                .containsExactly("CREATE INDEX CONCURRENTLY ON \"t\" (\"b\", \"c\");");
    }

    @Test
    void typeModifiersKeepConditionsApart() {
        assertThat(sql(TipId.INDEX_POTENTIAL, scan("(((a)::numeric(10,2) = 5.00) AND (b = 7))")))
                .containsExactly("CREATE INDEX CONCURRENTLY ON \"public\".\"t\" (\"b\");");
        assertThat(sql(TipId.CAST_ON_COLUMN, scan("((a)::numeric(10,2) = 5.00)")))
                .containsExactly("CREATE INDEX CONCURRENTLY ON \"public\".\"t\" (((\"a\")::numeric(10,2)));");
    }

    @ParameterizedTest
    @CsvSource({"date", "time without time zone", "timestamp with time zone"})
    void castsThatDependOnTheTimeZoneAreNotIndexed(String type) {
        assertThat(sql(TipId.CAST_ON_COLUMN, scan("((a)::%s = '2024-01-01'::date)".formatted(type))))
                .isEmpty();
    }

    @Test
    void trigramsAreOfTheColumnThatIsCompared() {
        assertThat(sql(TipId.LEADING_WILDCARD, scan("(name ~~ '%x%'::text)")))
                .contains("CREATE INDEX CONCURRENTLY ON \"public\".\"t\" USING gin (\"name\" gin_trgm_ops);");
        assertThat(sql(TipId.LEADING_WILDCARD, scan("(lower(name) ~~ '%x%'::text)")))
                .isEmpty();
    }

    @Test
    void deepCastsEnd() {
        String deep = "((a" + "::t".repeat(30_000) + " = 'x') AND (lower(b) = 'x'::text))";
        assertThat(advice(scan(deep), "")).isNotNull();
        String nested =
                IntStream.range(0, 118).mapToObj(_ -> "::t".repeat(100) + ")").reduce("a", String::concat);
        assertThat(advice(scan("(" + "(".repeat(118) + nested + " = 5)"), "")).isNotNull();
    }

    @Test
    void conditionsOverTwoTablesAreNoneOfEither() {
        assertThat(advice(scan("((t.a + o.b) = 5)"), ""))
                .extracting(Advice::tip)
                .doesNotContain(TipId.FUNCTION_ON_COLUMN, TipId.INDEX_POTENTIAL);
        assertThat(sql(TipId.INDEX_POTENTIAL, scan("((t.c = 1) AND (lower((t.a || o.b)) = 'x'::text))")))
                .containsExactly("CREATE INDEX CONCURRENTLY ON \"public\".\"t\" (\"c\");");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (a = 1)                       | ("a", "b" DESC NULLS LAST, "c")
        (a = ANY ('{1,2}'::int[]))    | ("b" DESC NULLS LAST, "c")
        (a IS NULL)                   | ("a", "b" DESC NULLS LAST, "c")
        """)
    void orderFollowsOneValueAlone(String searched, String keys) {
        assertThat(sql(TipId.UNDER_SORTED_INDEX, """
            Limit  (cost=0.00..20.00 rows=5 width=8) (actual time=0.1..90.0 rows=5 loops=1)
              ->  Sort  (cost=0.00..2000.00 rows=50000 width=8) (actual time=0.1..89.0 rows=5 loops=1)
                    Sort Key: b DESC NULLS LAST, c, ((d)::text)
                    ->  Index Scan using t_a on t  (cost=0.00..1000.00 rows=50000 width=8) (actual time=0.1..60.0 rows=50000 loops=1)
                          Index Cond: %s
            """.formatted(searched)))
                .containsExactly("CREATE INDEX CONCURRENTLY ON \"t\" " + keys + ";");
    }

    @Test
    void statisticsAreGatheredAfterTheyAreAskedFor() {
        List<String> found = sql(TipId.MISESTIMATE, """
            Hash Join  (cost=1.00..2000.00 rows=5 width=8) (actual time=0.1..90.0 rows=90000 loops=1)
              ->  Seq Scan on t  (cost=0.00..10.00 rows=5 width=4) (actual time=1.0..50.0 rows=90000 loops=1)
                    Filter: ((a = 1) AND (b = 2))
              ->  Hash  (cost=1.00..1.00 rows=5 width=4) (actual time=1.0..1.0 rows=5 loops=1)
                    ->  Seq Scan on u  (cost=0.00..1.00 rows=5 width=4) (actual time=0.1..1.0 rows=5 loops=1)
            """);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).startsWith("CREATE STATISTICS");
        assertThat(found.getLast()).isEqualTo("ANALYZE \"t\";");
    }

    @Test
    void partitionsOfAPlanThatDidNotRunAreNotCalledEmpty() {
        String parts = IntStream.range(0, 6)
                .mapToObj(i -> "  ->  Seq Scan on p" + i + "  (cost=0.00..10.00 rows=5 width=4)RAN\n"
                        + "        Filter: (date_trunc('day'::text, d) = '2024-01-01'::date)\n")
                .reduce("Append  (cost=0.00..60.00 rows=30 width=4)RAN\n", String::concat);
        assertThat(advice(parts.replace("RAN", ""), "")).extracting(Advice::tip).doesNotContain(TipId.NOT_PRUNED);
        Advice ran = one(TipId.NOT_PRUNED, parts.replace("RAN", " (actual time=1.0..10.0 rows=0 loops=1)"));
        assertThat(ran.confidence()).isEqualTo(Confidence.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ref   | t.b        | (`a`, `b`)
        range | t.b        | (`b`)
        ref   | t.b, u.c   |
        """)
    void filesortKeepsSearchedColumnsAndTheWholeOrder(String access, String order, String keys) {
        List<String> found = sql(TipId.FILESORT, """
            {"query_block": {"select_id": 1, "r_loops": 1, "r_total_time_ms": 90, "nested_loop": [{"read_sorted_file": {
              "r_rows": 50000, "filesort": {"sort_key": "%s", "r_loops": 1, "r_total_time_ms": 80,
              "r_output_rows": 50000, "table": {"table_name": "t", "access_type": "%s", "key": "t_a",
              "used_key_parts": ["a"], "r_loops": 1, "rows": 50000, "r_rows": 50000, "r_table_time_ms": 9,
              "r_other_time_ms": 60, "filtered": 100, "r_filtered": 100}}}}]}}\
            """.formatted(order, access));
        assertThat(found).isEqualTo(keys == null ? List.of() : List.of("ALTER TABLE `t` ADD INDEX " + keys + ";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ref   | (`a`, `b`)
        range | (`b`, `a`)
        """)
    void equalitiesStandBeforeARange(String access, String keys) {
        assertThat(sql(TipId.WEAK_INDEX, """
            {"query_block": {"select_id": 1, "r_loops": 1, "r_total_time_ms": 90, "nested_loop": [{"table": {
              "table_name": "t", "access_type": "%s", "key": "t_a", "used_key_parts": ["a"], "r_loops": 1,
              "rows": 50000, "r_rows": 50000, "r_table_time_ms": 80, "r_other_time_ms": 5, "filtered": 100,
              "r_filtered": 0.1, "attached_condition": "t.b = 7"}}]}}\
            """.formatted(access)))
                .containsExactly("ALTER TABLE `t` ADD INDEX " + keys + ";");
    }
}
