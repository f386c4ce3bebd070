package dev.drydock.core.plan.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPlacesTest {
    private static final Syntax POSTGRES =
            Dialects.byId("postgres").orElseThrow().syntax();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(i.status = 'overdue'::text) | select * from invoices i where i.status = 'overdue' | i.status ="
                        + " 'overdue'",
                "((status)::text = 'overdue'::text) | select * from t where x > 1 and status='overdue' |"
                        + " status='overdue'",
                "(total > '100'::numeric) | select * from t where 100 < t.total | 100 < t.total",
                "(id = ANY ('{1,2,3}'::integer[])) | select * from t where id in (1, 2, 3) | id in (1, 2, 3",
                "(name ~~ 'a%'::text) | select * from t where name like 'a%' | name like 'a%'",
                "(name !~~ 'a%'::text) | select * from t where name NOT LIKE 'a%' | name NOT LIKE 'a%'",
                "((a <> 2) AND (b IS NULL)) | select * from t where b is null and a != 2 | b is null + a != 2",
                "(day >= '2026-11-01 00:00:00+00'::timestamp with time zone) | select * from t where day >="
                        + " timestamptz '2026-11-01' | day >= timestamptz '2026-11-01'",
                "((x >= 1) AND (x <= 9)) | select * from t where x between 1 and 9 | x between 1",
                "(a.id = b.id) | select * from a join b using (id) | using (id",
                "(lower((name)::text) = 'x'::text) | select * from t where LOWER(name) = 'x' | LOWER(name) = 'x'",
                "(id = $1) | select * from t where id = :id | id = :id",
                "(id = 7) | prepare p as select * from t where id = $1 | id = $1",
                "active | select active from t where active | active",
                "(\"Due Day\" = 3) | select * from t where \"Due Day\" = 3 | \"Due Day\" = 3",
                "(b.status = 'x'::text) | select * from t a, t b where a.status = 'x' and b.status = 'x' | b.status ="
                        + " 'x'",
                "(balance = '-5'::integer) | select * from t where balance = -5 | balance = -5",
                "(x = 1) | select y from t | ",
            })
    void conditionIsFoundAsItWasWritten(String told, String statement, String wanted) {
        assertThat(marked(node("Filter: " + told), statement)).isEqualTo(wanted == null ? "" : wanted);
    }

    @Test
    void keysAreFoundBehindTheirClause() {
        String statement = "select s.id, sum(x) from s group by s.id order by sum(x) desc, s.id";
        assertThat(marked(node("Sort Key: (sum(x)) DESC, id"), statement)).isEqualTo("sum(x) desc + s.id");
        assertThat(new StatementPlaces(POSTGRES, statement).of(node("Group Key: s.id")))
                .containsExactly(new Place(statement.indexOf("s.id order"), statement.indexOf(" order")));
    }

    @Test
    void stepWithoutAConditionIsItsTable() {
        String statement = "select id from ship s join cargo as c on c.ship_id = s.id, ship";
        assertThat(marked(scan("ship s"), statement)).isEqualTo("ship s");
        assertThat(marked(scan("cargo c"), statement)).isEqualTo("cargo as c");
        assertThat(marked(scan("cargo"), "select 1 from harbour.cargo")).isEqualTo("harbour.cargo");
        assertThat(marked(scan("cargo"), "select cargo from ship")).isEmpty();
    }

    @Test
    void longTextIsNotSearchedAndAnyTextEnds() {
        String statement = "select * from t where a = 1 " + " ".repeat(200_001);
        assertThat(new StatementPlaces(POSTGRES, statement).of(node("Filter: (a = 1)")))
                .isEmpty();
        for (String odd : List.of("", "::", "a.", "::x.", "(((", "'", "::numeric(", "in", "x in", "order by", "1::[")) {
            assertThat(new StatementPlaces(POSTGRES, odd).of(node("Filter: (x = ANY ('{1}'::int[]))")))
                    .isEmpty();
            assertThat(new StatementPlaces(POSTGRES, "select 1").of(node("Filter: " + odd)))
                    .isEmpty();
        }
    }

    private static String marked(PlanNode node, String statement) {
        return new StatementPlaces(POSTGRES, statement)
                .of(node).stream()
                        .map(place -> statement.substring(place.start(), place.end()))
                        .collect(Collectors.joining(" + "));
    }

    private static PlanNode scan(String table) {
        return plan(" Seq Scan on " + table + "  (cost=0.00..1.00 rows=1 width=4)\n");
    }

    private static PlanNode node(String line) {
        return plan(" Result  (cost=0.00..1.00 rows=1 width=4)\n   " + line + "\n");
    }

    private static PlanNode plan(String text) {
        if (Dialects.plans(text) instanceof PlanReading.Read(List<Plan> plans)) {
            return plans.getFirst().root();
        }
        throw new IllegalArgumentException(text);
    }
}
