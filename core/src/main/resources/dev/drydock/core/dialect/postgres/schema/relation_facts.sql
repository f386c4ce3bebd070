-- Fact: sizes of a relation now, its live rows by the counters, when it was analysed, when the counters began.
-- A partitioned table has no rows of its own: its parts count. Moments are milliseconds of the Unix epoch.
-- Bound: oid of the relation.
-- Versions: 12-18. Source: postgresql.org/docs/current/functions-admin.html, monitoring-stats.html
select case when c.relkind in ('r', 'm', 'f') then pg_catalog.pg_stat_get_live_tuples(c.oid) end as rows,
       case when c.relkind in ('r', 'm') then pg_catalog.pg_table_size(c.oid) end as bytes,
       case when c.relkind in ('r', 'm') then pg_catalog.pg_indexes_size(c.oid) end as index_bytes,
       (pg_catalog.date_part('epoch', greatest(pg_catalog.pg_stat_get_last_analyze_time(c.oid),
                                               pg_catalog.pg_stat_get_last_autoanalyze_time(c.oid)))
            * 1000)::pg_catalog.int8 as analysed,
       (pg_catalog.date_part('epoch', (select pg_catalog.pg_stat_get_db_stat_reset_time(d.oid)
                                       from pg_catalog.pg_database d
                                       where d.datname = pg_catalog.current_database()))
            * 1000)::pg_catalog.int8 as counted_since
from pg_catalog.pg_class c
where c.oid = ?::pg_catalog.oid
