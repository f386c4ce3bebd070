package dev.drydock.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Statements that between them use every kind of node and nearly every property that a PostgreSQL server can
/// print without extensions. No vacuum of the server's own comes between two readings of one statement.
final class PlanStatements {
    static final List<String> SETUP = List.of(
            "create table port (id int primary key, name text not null, country text, opened date)",
            "create table \"Odd Ship\" (id int primary key, port_id int references port on delete cascade, \"a b\""
                    + " text)",
            "create table call (id int, port_id int, ship_id int, at timestamp, tons numeric, note text) partition by"
                    + " range (id)",
            "create table call_1 partition of call for values from (0) to (1000)",
            "create table call_2 partition of call for values from (1000) to (3000)",
            "create table call_3 partition of call for values from (3000) to (9000)",
            "create table big (id int, grp int, val int, txt text)",
            "create unlogged table tiny (id int primary key, v int)",
            "insert into port select i, 'port ' || i, 'C' || i % 7, date '2000-01-01' + i from generate_series(1, 300)"
                    + " i",
            "insert into \"Odd Ship\" select i, i % 300 + 1, 'ship ' || i from generate_series(1, 900) i",
            "insert into call select i, i % 300 + 1, i % 900 + 1, timestamp '2020-01-01' + i * interval '1 hour', i /"
                    + " 3.0, repeat('x', i % 50) from generate_series(1, 6000) i",
            "insert into big select i, i % 97, (i * 7919) % 10007, md5(i::text) from generate_series(1, 20000) i",
            "insert into tiny select i, i from generate_series(1, 10) i",
            "create index call_port on call (port_id)",
            "create index big_grp on big (grp)",
            "create index big_val on big (val)",
            "create index big_grp_id on big (grp, id)",
            "create function slow_trigger() returns trigger language plpgsql as $$ begin return new; end $$",
            "create trigger before_tiny before insert or update on tiny for each row execute function slow_trigger()",
            "create trigger after_tiny after insert or update on tiny for each row execute function slow_trigger()",
            "create view big_view as select grp, count(*) as n from big group by grp",
            "alter table port set (autovacuum_enabled = off)",
            "alter table \"Odd Ship\" set (autovacuum_enabled = off)",
            "alter table call_1 set (autovacuum_enabled = off)",
            "alter table call_2 set (autovacuum_enabled = off)",
            "alter table call_3 set (autovacuum_enabled = off)",
            "alter table big set (autovacuum_enabled = off)",
            "alter table tiny set (autovacuum_enabled = off)",
            "analyze");

    private static final String PARALLEL = "set parallel_setup_cost = 0; set parallel_tuple_cost = 0;"
            + " set min_parallel_table_scan_size = 0; set min_parallel_index_scan_size = 0;"
            + " set max_parallel_workers_per_gather = 2; ";

    private PlanStatements() {}

    /// Settings of the session, then the statement.
    record Case(String settings, String sql) {}

    static List<Case> of(int major) {
        List<Case> cases = new ArrayList<>();
        plain().forEach(sql -> cases.add(new Case("", sql)));
        more().forEach(sql -> cases.add(new Case("", sql)));
        forced().forEach((sql, settings) -> cases.add(new Case(settings, sql)));
        if (major >= 14) {
            cases.add(new Case("", "select * from big where ctid > '(10,0)' and ctid < '(20,0)'"));
            cases.add(new Case(
                    "set enable_hashjoin = off; set enable_mergejoin = off",
                    "select count(*) from big b join port p on p.id = b.grp"));
        }
        if (major >= 15) {
            cases.add(new Case(
                    "",
                    "merge into tiny t using (select 5 as id, 1 as v union all select 50, 2) s on t.id = s.id"
                            + " when matched then update set v = s.v when not matched then insert values (s.id, s.v)"));
            cases.add(new Case(
                    "", "select * from (select id, row_number() over (order by id) r from big) x where r < 5"));
        }
        return cases;
    }

    private static List<String> plain() {
        return List.of(
                "select 1",
                "select * from port",
                "select * from port p where p.country = 'C1' and p.id % 2 = 0",
                "select * from port where id = 5",
                "select id from port where id between 5 and 50 order by id desc",
                "select * from \"Odd Ship\" \"The Ship\" where \"a b\" like '%7' and id > 5",
                "select * from port p join \"Odd Ship\" s on s.port_id = p.id where p.country in ('C1', 'C2')",
                "select * from port p left join \"Odd Ship\" s on s.port_id = p.id and s.id > 500",
                "select * from port p full join tiny t on t.id = p.id",
                "select * from port p where exists (select 1 from \"Odd Ship\" s where s.port_id = p.id)",
                "select * from port p where not exists (select 1 from \"Odd Ship\" s where s.port_id = p.id and s.id >"
                        + " 100)",
                "select * from port where id not in (select port_id from \"Odd Ship\" where id < 20)",
                "select count(*), sum(val), min(txt) from big",
                "select grp, count(*) from big group by grp having count(*) > 100 order by 2 desc limit 5 offset 2",
                "select grp, val, count(*) from big where grp < 9 group by rollup (grp, val) limit 20",
                "select grp, val % 3, count(*) from big group by grouping sets ((grp), (val % 3), ()) order by 1, 2",
                "select grp, val % 3, count(*) from big group by cube (1, 2)",
                "select distinct grp from big order by grp",
                "select distinct on (grp) * from big order by grp, val",
                "select *, row_number() over (partition by grp order by val), sum(val) over () from big where grp < 3",
                "select * from big where grp = 5 or grp = 7 and val < 1000",
                "select * from big where grp = 5 and val < 3000",
                "select * from call where id = 1500",
                "select * from call where id < 1500 and port_id = 5 order by id",
                "select count(*) from call c join port p on p.id = c.port_id where c.id > 2000",
                "select * from call where id = (select max(id) from tiny)",
                "select p.*, (select count(*) from \"Odd Ship\" s where s.port_id = p.id) from port p where p.id < 9",
                "select (select max(id) from big), (select min(val) from big where grp = 3), p.id from port p where"
                        + " p.id < 4",
                "select * from port where id > (select avg(id) from port) and id < (select max(v) from tiny)");
    }

    private static List<String> more() {
        return List.of(
                "with x as materialized (select grp, count(*) n from big group by grp) select * from x a join x b on"
                        + " a.n = b.n and a.grp < 4",
                "with \"my cte\" as materialized (select * from tiny) select * from \"my cte\" union all select * from"
                        + " \"my cte\" where v > 3",
                "with recursive r(n) as (select 1 union all select n + 1 from r where n < 30) select sum(n) from r",
                "with gone as (delete from tiny where id > 8 returning *) select * from gone",
                "with gone as (insert into tiny values (100, 1) returning *) select 1",
                "select * from generate_series(1, 5) g(i)",
                "select * from generate_series(1, 3) with ordinality",
                "select * from rows from (generate_series(1, 3), generate_series(1, 5)) as x(a, b)",
                "select generate_series(1, id) from tiny",
                "select * from unnest(array[1, 2, 3]) u",
                "select * from (values (1, 'a'), (2, 'b')) v(x, y)",
                "select * from xmltable('/r/i' passing xmlparse(document '<r><i>1</i></r>') columns i int path '.')",
                "select * from big tablesample bernoulli (1.5) repeatable (42)",
                "select * from tiny where ctid = '(0,1)'",
                "select * from tiny for update",
                "select id from tiny union select id from port where id < 5",
                "select id from tiny intersect select id from port where id < 5",
                "select id from tiny except all select id from port where id < 5",
                "select * from big where false",
                "select * from big where 1 = (select 2)",
                "insert into tiny values (200, 1), (201, 2)",
                "insert into tiny select 300, 3 on conflict (id) do nothing",
                "insert into tiny values (5, 9) on conflict (id) do update set v = excluded.v where tiny.v < 100",
                "update tiny set v = v + 1 where id < 4 returning *",
                "update call set tons = 1 where id between 900 and 1100",
                "delete from port where id = 17",
                "delete from call using port where call.port_id = port.id and port.country = 'C3'",
                "select * from big_view where grp < 6 order by n",
                """
                select txt || 'line
                break', 'a  b', $$it's: "x"$$ from big where txt <> 'two
                lines' and txt <> 'x, y' limit 1\
                """,
                "select * from port where (id, name) in (select port_id, \"a b\" from \"Odd Ship\")",
                "select x.* from port p, lateral (select * from big b where b.grp = p.id order by val limit 2) x where"
                        + " p.id < 5",
                "select jsonb_build_object('k', txt) -> 'k' as j from big where id < 3");
    }

    private static Map<String, String> forced() {
        Map<String, String> forced = new LinkedHashMap<>();
        forced.put("select count(*) from big", PARALLEL);
        forced.put("select grp, count(*) from big group by grp", PARALLEL);
        forced.put("select * from big order by val, txt limit 100", PARALLEL);
        forced.put("select count(*) from big a join big b using (id)", PARALLEL + "set work_mem = '64kB'");
        forced.put("select count(*) from call where tons > 5", PARALLEL);
        forced.put("select count(*) from big where val > (select avg(v) from tiny)", PARALLEL);
        forced.put("select count(*) from big where val between 10 and 400", PARALLEL + "set enable_seqscan = off");
        forced.put(
                "select count(*) from big where val < 900 and grp < 50",
                PARALLEL + "set enable_seqscan = off; set enable_indexscan = off");
        forced.put("select txt from big order by txt", "set work_mem = '64kB'");
        forced.put("select * from big order by grp, val", "set enable_seqscan = off; set work_mem = '64kB'");
        forced.put("select txt, count(*) from big group by txt", "set work_mem = '64kB'; set enable_sort = off");
        forced.put(
                "select count(*) from big a join big b on a.val = b.val",
                "set enable_hashjoin = off; set enable_nestloop = off");
        forced.put("select * from big where val between 0 and 5000", "set work_mem = '64kB'; set enable_seqscan = off");
        forced.put(
                "select sum(val + id * 2) from big where val > 3",
                "set jit_above_cost = 0; set jit_inline_above_cost = 0");
        forced.put(
                "select count(*) from big a, tiny b where a.id = b.id",
                "set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = on");
        forced.put("select 1 from port a, tiny b", "set enable_seqscan = off");
        return forced;
    }
}
