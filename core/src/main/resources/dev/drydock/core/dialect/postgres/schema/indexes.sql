-- Fact: indexes of a relation, with size as of the last statistics run and the scan counter. The counter of a
-- partitioned index has no meaning: its parts count.
-- Bound: oid of the table.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-index.html, monitoring-stats.html
select c.relname as name,
       i.indisunique as is_unique,
       i.indisprimary as is_primary,
       i.indisvalid as is_valid,
       am.amname as method,
       array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, true)
             from pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) k
             order by k) as keys,
       array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, true)
             from pg_catalog.generate_series(i.indnkeyatts + 1, i.indnatts::pg_catalog.int4) k
             order by k) as included,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
       pg_catalog.pg_get_indexdef(i.indexrelid) as definition,
       case
           when c.relkind = 'I' or c.relpages = 0 then -1
           else c.relpages::pg_catalog.int8 * pg_catalog.current_setting('block_size')::pg_catalog.int8
       end as estimated_bytes,
       case when c.relkind = 'i' then pg_catalog.pg_stat_get_numscans(c.oid) end as scans,
       pg_catalog.obj_description(c.oid, 'pg_class') as comment
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = c.relam
where i.indrelid = ?::pg_catalog.oid
order by not i.indisprimary, c.relname
