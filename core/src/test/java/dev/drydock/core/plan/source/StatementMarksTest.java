package dev.drydock.core.plan.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatementMarksTest {
    private static final Syntax SYNTAX = Dialects.byId("postgres").orElseThrow().syntax();

    private static Plan plan(String text) {
        return ((PlanReading.Read) Dialects.plans(text)).plans().getFirst();
    }

    private static List<String> marked(String sql, String text, int id) {
        return StatementMarks.of(sql, plan(text).node(id), SYNTAX).stream()
                .map(mark -> sql.substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void conditionIsFoundWithoutTheCastsOfTheServer() {
        assertThat(marked(
                        "select * from invoices i join calls c on c.id = i.call_id where i.status = 'overdue' and c.n"
                                + " > 3",
                        """
                        Seq Scan on invoices i  (cost=0.00..48770.00 rows=1331 width=12)
                          Filter: ((status)::text = 'overdue'::text)
                        """,
                        1))
                .containsExactly("invoices", "status = 'overdue'");
    }

    @Test
    void joinIsFoundWhereItsColumnsMeet() {
        assertThat(marked("select id from a join b on b.a_id = a.id where a.id > 3", """
            Hash Join  (cost=1.00..2.00 rows=1 width=12)
              Hash Cond: (b.a_id = a.id)
              ->  Seq Scan on b  (cost=0.00..1.00 rows=1 width=12)
              ->  Hash  (cost=0.00..1.00 rows=1 width=12)
                    ->  Seq Scan on a  (cost=0.00..1.00 rows=1 width=12)
                          Filter: (id > 3)
            """, 1))
                .containsExactly("a_id = a.id");
    }

    @Test
    void tableThatIsReadTwiceIsToldApartByItsAlias() {
        String sql = "select 1 from staff s, staff boss where boss.id = s.boss_id";
        List<StatementMarks.Mark> marks = StatementMarks.of(
                sql,
                plan("Seq Scan on staff boss  (cost=0.00..1.00 rows=1 width=12)")
                        .node(1),
                SYNTAX);
        assertThat(marks)
                .containsExactly(new StatementMarks.Mark(
                        StatementMarks.Part.RELATION, sql.indexOf("staff boss"), sql.indexOf("staff boss") + 5));
    }

    @Test
    void listIsFoundThoughTheServerPrintsAnArray() {
        assertThat(marked("select * from t where state in ('new', 'paid') and x", """
            Seq Scan on t  (cost=0.00..1.00 rows=1 width=12)
              Filter: (state = ANY ('{new,paid}'::text[]))
            """, 1))
                .containsExactly("t", "state in ('new', 'paid'");
    }

    @Test
    void nothingIsMarkedWhereTheStatementDoesNotNameTheColumn() {
        assertThat(marked("select * from view_of_t", """
            Seq Scan on t  (cost=0.00..1.00 rows=1 width=12)
              Filter: (hidden = 3)
            """, 1)).isEmpty();
    }

    @Property(tries = 300)
    void marksLieInsideAnyTextInOrder(@ForAll String sql) {
        int end = 0;
        for (StatementMarks.Mark mark : StatementMarks.of(
                sql + " where a = 1",
                plan("Seq Scan on t  (cost=0.00..1.00 rows=1 width=12)\n  Filter: (a = 1)")
                        .node(1),
                SYNTAX)) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(end);
            assertThat(mark.end()).isGreaterThan(mark.start()).isLessThanOrEqualTo(sql.length() + 12);
            end = mark.end();
        }
    }
}
