-- Fact: size of each index of a relation now, and how often it was scanned since the counters began. An index
-- of a partitioned table has no storage and no counter: its parts count.
-- Bound: oid of the table.
-- Versions: 12-18. Source: postgresql.org/docs/current/functions-admin.html, monitoring-stats.html
select c.relname as name,
       case when c.relkind = 'i' then pg_catalog.pg_relation_size(c.oid, 'main') end as bytes,
       case when c.relkind = 'i' then pg_catalog.pg_stat_get_numscans(c.oid) end as scans
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid
where i.indrelid = ?::pg_catalog.oid
