-- Fact: names of tables, views, materialised views and sequences, with the estimates of the last statistics run.
-- reltuples is -1 before the first run since 14; before 14 it is 0 then, as relpages is.
-- Bound: oid, schema, name (NULL = any), whether system objects are wanted.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-class.html, catalog-pg-inherits.html
select c.oid as id,
       case
           when c.relispartition then 'PARTITION'
           when c.relkind = 'r' then 'TABLE'
           when c.relkind = 'p' then 'PARTITIONED_TABLE'
           when c.relkind = 'f' then 'FOREIGN_TABLE'
           when c.relkind = 'v' then 'VIEW'
           when c.relkind = 'm' then 'MATERIALISED_VIEW'
           else 'SEQUENCE'
       end as kind,
       n.nspname as schema,
       c.relname as name,
       '' as arguments,
       p.oid as parent_id,
       pn.nspname as parent_schema,
       p.relname as parent_name,
       case
           when c.relkind not in ('r', 'p', 'm', 'f') or c.reltuples < 0 then -1
           when c.reltuples = 0 and c.relpages <= 0
               and pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 140000 then -1
           else c.reltuples::pg_catalog.int8
       end as estimated_rows,
       case
           when c.relkind not in ('r', 'm') or (c.relpages = 0 and c.reltuples <= 0) then -1
           else c.relpages::pg_catalog.int8 * pg_catalog.current_setting('block_size')::pg_catalog.int8
       end as estimated_bytes,
       n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_' as system
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_inherits i on i.inhrelid = c.oid and c.relispartition
left join pg_catalog.pg_class p on p.oid = i.inhparent
left join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
  and c.oid = coalesce(?::pg_catalog.oid, c.oid)
  and n.nspname = coalesce(?::pg_catalog.text, n.nspname)
  and c.relname = coalesce(?::pg_catalog.text, c.relname)
  and (? or not (n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_'))
order by n.nspname, c.relname
