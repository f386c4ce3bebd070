package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.Arithmetic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Aliases stand for the tables that a statement lists under them.
class AliasSuggestionTest {
    private static List<Advice> advice(String plan, String sql) {
        AdviceBench.Told told = Dialects.firstPlan(plan).orElseThrow();
        AdviceReport report = Advisor.of(Arithmetic.of(told.plan()), ServerFacts.of(sql), told.syntax());
        return Stream.of(report.shown(), report.hidden()).flatMap(List::stream).toList();
    }

    private static List<String> keys(String table, String sql) {
        String plan = """
            {"query_block": {"select_id": 1, "r_loops": 1, "r_total_time_ms": 90, "nested_loop": [{"table": {
              "table_name": "%s", "access_type": "ALL", "r_loops": 1, "rows": 50000, "r_rows": 50000,
              "r_table_time_ms": 80, "r_other_time_ms": 5, "filtered": 100, "r_filtered": 0.1,
              "attached_condition": "%s.k = 7"}}]}}\
            """.formatted(table, table);
        return advice(plan, sql).stream()
                .filter(each -> each.tip() == TipId.FULL_TABLE)
                .flatMap(each -> each.suggestions().stream())
                .map(Suggestion::sql)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        select c.id, c.orders from customers c join orders o on o.c = c.id    | c      | `customers`
        select c.id, c.orders from customers c join orders on orders.c = c.id | orders | `orders`
        select trim(leading from x.o), 1 from shop.orders o, x                | o      | `shop`.`orders`
        select extract(year from o) from t o                                  | o      | `t`
        select straight_join o.id from (a, shop.b o) where 1 in (1, o)        | o      | `shop`.`b`
        select 1 from a use index (p, o), b o on duplicate key update c = 1   | o      | `b`
        select 1 from a group by a.x, z o for update of q o                   | a      | `a`
        with o as (select * from a) select * from `from`, `b``c` x, o         | x      | `b``c`
        update a set x = 1, o = 2 where k in (select k from b o)              | o      | `b`
        """)
    void aliasStandsForTheTableListedUnderIt(String sql, String alias, String table) {
        assertThat(keys(alias, sql)).containsExactly("ALTER TABLE " + table + " ADD INDEX (`k`);");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        select * from a o where k in (select k from b o) | o
        select * from view_of_it                          | o
        select * from (select * from a) o                 | o
        with o as (select * from a) select * from o       | o
        with o (k) as (select * from a) select * from o   | o
        select o.id, o from a where x = 1, o              | o
        """)
    void ambiguousOrUnknownAliasSuggestsNothing(String sql, String alias) {
        assertThat(keys(alias, sql)).isEmpty();
    }
}
