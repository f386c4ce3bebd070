-- Fact: names of functions, procedures and aggregates with their identity arguments.
-- Bound: oid, schema, name (NULL = any), whether system objects are wanted.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-proc.html
select p.oid as id,
       case p.prokind
           when 'p' then 'PROCEDURE'
           when 'a' then 'AGGREGATE'
           when 'w' then 'WINDOW_FUNCTION'
           else 'FUNCTION'
       end as kind,
       n.nspname as schema,
       p.proname as name,
       pg_catalog.pg_get_function_identity_arguments(p.oid) as arguments,
       null as parent_id,
       null as parent_schema,
       null as parent_name,
       -1 as estimated_rows,
       -1 as estimated_bytes,
       n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_' as system
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.oid = coalesce(?::pg_catalog.oid, p.oid)
  and n.nspname = coalesce(?::pg_catalog.text, n.nspname)
  and p.proname = coalesce(?::pg_catalog.text, p.proname)
  and (? or not (n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_'))
order by n.nspname, p.proname, 5
