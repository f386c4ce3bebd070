package dev.drydock.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Plans of MariaDB, MySQL and SQLite from real ones, in the formats they have.
class OtherServersTest {
    private static final List<String> SETUP = List.of(
            "create table port (id int primary key, name varchar(40), country varchar(5), key by_country (country))",
            "create table ship (id int primary key, port_id int, tons int, key by_port (port_id))",
            "insert into port with recursive r(n) as (select 1 union all select n + 1 from r where n < 300)"
                    + " select n, concat('port ', n), concat('C', n mod 7) from r",
            "insert into ship with recursive r(n) as (select 1 union all select n + 1 from r where n < 900)"
                    + " select n, n mod 300, n * 3 from r");

    private static final List<String> STATEMENTS = List.of(
            "select * from port where id = 5",
            "select * from port p join ship s on s.port_id = p.id where p.country = 'C1' and s.tons > 30 order by"
                    + " s.tons limit 5",
            "select country, count(*) from port group by country order by 2",
            "select * from port p where exists (select 1 from ship s where s.port_id = p.id and s.tons > 2000)",
            "select p.*, (select max(tons) from ship s where s.port_id = p.id) from port p where p.id < 20",
            "select * from (select country, count(*) n from port group by country) x where x.n > 3",
            "select id from port union select id from ship where tons < 30",
            "select * from port a, port b where a.name = b.name",
            "select 1",
            "select * from port where 1 = 0");

    @Test
    @Tag("server")
    void mariadbIsReadWithItsTimes() throws SQLException {
        try (MysqlDatabase database = TestServers.mariadb();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : SETUP) {
                statement.execute(sql);
            }
            for (String sql : STATEMENTS) {
                check(all(statement, "explain format=json " + sql), sql);
                MeasuredPlan run = check(all(statement, "analyze format=json " + sql), sql);
                if (sql.contains("join")) {
                    assertThat(run.nodes().getFirst().time()).isPresent();
                    assertThat(run.plan().nodes())
                            .anyMatch(node -> node.operator().relation().equals(Optional.of("s"))
                                    && node.operator().index().equals(Optional.of("by_port"))
                                    && node.actual().orElseThrow().loops() > 1);
                }
            }
        }
    }

    @Test
    @Tag("server")
    void mysqlIsReadInBothFormats() throws SQLException {
        try (MysqlDatabase database = TestServers.mysql();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : SETUP) {
                statement.execute(sql);
            }
            for (String sql : STATEMENTS) {
                check(all(statement, "explain format=json " + sql), sql);
            }
        }
    }

    @Test
    void treeOfMysqlIsMeasured() {
        String text = """
            EXPLAIN: -> Limit: 5 row(s)  (cost=30.1 rows=5) (actual time=0.500..0.600 rows=5 loops=1)
                -> Nested loop inner join  (cost=30.1 rows=43) (actual time=0.490..0.590 rows=5 loops=1)
                    -> Index lookup on p using by_country (country='C1')  (cost=4.55 rows=43) (actual time=0.100..0.110 rows=2 loops=1)
                    -> Filter: (s.tons > 30)  (cost=0.25 rows=1) (actual time=0.200..0.220 rows=2.5 loops=2)
                        -> Index lookup on s using by_port (port_id=p.id)  (cost=0.25 rows=3) (actual time=0.150..0.160 rows=3 loops=2)
                -> Select #2 (subquery in condition; dependent)
                    -> Table scan on t  (cost=0.35 rows=1) (never executed)
            """;
        MeasuredPlan plan = check(text, "tree");
        assertThat(plan.plan().nodes().stream().map(node -> node.operator().type()))
                .containsExactly(
                        "Limit",
                        "Nested loop inner join",
                        "Index lookup",
                        "Filter",
                        "Index lookup",
                        "Select #2",
                        "Table scan");
        assertThat(plan.plan().node(3).operator().index()).contains("by_country");
        assertThat(plan.measure(2).time().orElseThrow().exclusiveMs()).isCloseTo(0.04, within(1e-6));
        assertThat(plan.measure(5).rows().orElseThrow().value()).isEqualTo(6);
    }

    @Test
    void newerJsonOfMysqlIsATree() {
        MeasuredPlan plan = check("""
            {"query": "select 1", "query_plan": {"operation": "Nested loop inner join", "access_type": "join",
             "estimated_rows": 3.0, "estimated_total_cost": 2.5, "actual_rows": 3, "actual_loops": 1,
             "actual_first_row_ms": 0.1, "actual_last_row_ms": 0.5, "inputs": [
              {"operation": "Table scan on t", "table_name": "t", "alias": "t", "actual_rows": 3, "actual_loops": 1,
               "actual_first_row_ms": 0.1, "actual_last_row_ms": 0.2},
              {"operation": "Single-row index lookup on u using PRIMARY", "table_name": "u", "index_name": "PRIMARY",
               "actual_rows": 1, "actual_loops": 3, "actual_first_row_ms": 0.05, "actual_last_row_ms": 0.06}]}}
            """, "v2");
        assertThat(plan.plan().nodes()).hasSize(3);
        assertThat(plan.measure(1).time().orElseThrow().exclusiveMs()).isCloseTo(0.12, within(1e-6));
    }

    @Test
    void sqliteIsReadAsRowsAndAsDrawn() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table port (id integer primary key, name text, country text)");
            statement.execute("create table ship (id integer primary key, port_id int)");
            statement.execute("create index by_port on ship (port_id)");
            StringBuilder rows = new StringBuilder();
            StringBuilder drawn = new StringBuilder("QUERY PLAN\n");
            try (ResultSet told = statement.executeQuery(
                    "explain query plan select * from port p left join ship s on s.port_id = p.id where p.id in"
                            + " (select 1 union select 2) order by p.name")) {
                while (told.next()) {
                    rows.append(told.getInt(1))
                            .append('|')
                            .append(told.getInt(2))
                            .append("|0|")
                            .append(told.getString(4))
                            .append('\n');
                    if (told.getInt(2) == 0) {
                        drawn.append("|--").append(told.getString(4)).append('\n');
                    }
                }
            }
            MeasuredPlan plan = check(rows.toString(), rows.toString());
            assertThat(plan.plan().nodes())
                    .anyMatch(node -> node.operator().index().equals(Optional.of("by_port"))
                            && node.operator().relation().equals(Optional.of("s")));
            assertThat(plan.plan().nodes().size()).isGreaterThan(4);
            MeasuredPlan flat = check(drawn.toString(), drawn.toString());
            assertThat(flat.plan().nodes().stream().map(PlanNode::parent).skip(1))
                    .containsOnly(1);
        }
    }

    private static String all(Statement statement, String sql) throws SQLException {
        StringBuilder told = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                told.append(rows.getString(1)).append('\n');
            }
        }
        return told.toString();
    }

    private static MeasuredPlan check(String text, String what) {
        assertThat(Dialects.plans(text)).as(what + "\n" + text).isInstanceOf(PlanReading.Read.class);
        Plan plan = ((PlanReading.Read) Dialects.plans(text)).plans().getFirst();
        assertThat(plan.truncated()).as(what).isFalse();
        assertThat(plan.unknownLines()).as(what).isEmpty();
        return PlanLaws.check(plan);
    }
}
