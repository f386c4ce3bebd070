-- Fact: direct partitions of a table with their bounds.
-- Bound: oid of the partitioned table.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-inherits.html
select c.oid as id,
       n.nspname as schema,
       c.relname as name,
       pg_catalog.pg_get_expr(c.relpartbound, c.oid) as bound,
       case
           when c.reltuples < 0 then -1
           when c.reltuples = 0 and c.relpages <= 0
               and pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 140000 then -1
           else c.reltuples::pg_catalog.int8
       end as estimated_rows
from pg_catalog.pg_inherits i
join pg_catalog.pg_class c on c.oid = i.inhrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where i.inhparent = ?::pg_catalog.oid
  and c.relispartition
order by n.nspname, c.relname
