-- harbour workload: the use of the database that its statistics remember: slow queries, used indexes, dead rows, changed rows.
-- Runs after the load, and again when a crash of the server has thrown its statistics away. Safe to run again.

set pg_stat_statements.track = 'none';

-- bloat: four updates of every row in one transaction, so that pruning cannot take the old versions away in between
do $$
begin
    for round in 1..4 loop
        update harbour.yard_slots set changed_at = changed_at + interval '1 second', temperature = temperature;
    end loop;
end $$;

-- stale statistics: the planner still thinks that no shift is called relief
update harbour.shifts set task = 'relief' where id % 10 < 7;

-- every plain index is read once, except the unused one, the copy and the broken one, so that only those look idle
do $$
declare
    i record;
    found boolean;
begin
    perform set_config('enable_seqscan', 'off', true);
    for i in
        select x.indexrelid::regclass as index, x.indrelid::regclass as tab, a.attname as col, m.amname as method, pg_get_expr(x.indpred, x.indrelid) as pred
        from pg_catalog.pg_index x join pg_catalog.pg_class c on c.oid = x.indexrelid and c.relkind = 'i' join pg_catalog.pg_am m on m.oid = c.relam
        join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname in ('harbour', 'customs')
        where x.indisvalid and not x.indisunique and c.relname not in ('port_calls_ship_eta_again', 'port_call_events_reporter') and m.amname = 'btree'
    loop
        execute format('select count(*) > 0 from %1$s where %2$I = (select max(%2$I) from %1$s) and %3$s', i.tab, i.col, coalesce(i.pred, 'true')) into found;
    end loop;
end $$;

set enable_seqscan = off;

select count(*) from harbour.incidents where search @@ to_tsquery('english', 'diver & gale');

select count(*) from harbour.ships where name ilike '%heron%';

select count(*) from harbour.ships where particulars @> '{"class": "DNV"}';

select count(*) from customs.sanctioned_parties where name ilike '%berg%';

select count(*) from harbour.sensor_readings where taken_at > '2026-01-01';

select count(*) from harbour.tariffs where code = 'PIL' and valid @> harbour.today();

select harbour.berth_is_free(3::smallint, '[2026-11-16,2026-11-18)');

reset enable_seqscan;

set pg_stat_statements.track = 'top';

set role gate_kiosk;

-- slow: no index on container_moves.slot, asked for again and again
-- times: 20
select m.container_id, m.moved_at, m.kind from harbour.container_moves m where m.slot = 'KC-17-3' order by m.moved_at desc limit 1;

set role berth_planner;

-- slow: the same question for six slots at once, one scan of the whole table for each
-- times: 2
select y.block, y.bay, y.tier, (select max(m.moved_at) from harbour.container_moves m where m.slot = y.block || '-' || lpad(y.bay::text, 2, '0') || '-' || y.tier) as last_move
from harbour.yard_slots y where y.block = 'CB' and y.tier = 2 and y.bay <= 6;

-- quick, for comparison
-- times: 200
select * from harbour.port_calls c where c.berth_id = 7 and c.eta > harbour.today() - 7 order by c.eta;

set role billing_app;

-- slow: sorts all readings of six weeks for a daily report
-- times: 2
select s.code, date_trunc('day', r.taken_at) as day, avg(r.value), percentile_cont(0.95) within group (order by r.value) as p95
from harbour.sensor_readings r join harbour.sensors s on s.id = r.sensor_id
where r.taken_at >= timestamptz '2026-10-01Z' group by 1, 2 order by 1, 2;

-- slow: a function around the column hides its index
-- times: 5
select count(*), sum(l.amount::numeric) from harbour.invoice_lines l join harbour.invoices i on i.id = l.invoice_id where to_char(i.issued_on, 'YYYY-MM') = '2026-03';

-- quick, very often
-- times: 500
select i.number, i.gross from harbour.invoices i where i.port_call_id = 21000;

reset role;

select pg_stat_force_next_flush();
