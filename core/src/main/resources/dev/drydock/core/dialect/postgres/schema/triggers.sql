-- Fact: names of triggers with their tables. Triggers made for constraints are left out.
-- Bound: oid, schema, name (NULL = any), whether system objects are wanted.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-trigger.html
select t.oid as id,
       'TRIGGER' as kind,
       n.nspname as schema,
       t.tgname as name,
       '' as arguments,
       c.oid as parent_id,
       n.nspname as parent_schema,
       c.relname as parent_name,
       -1 as estimated_rows,
       -1 as estimated_bytes,
       n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_' as system
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not t.tgisinternal
  and t.oid = coalesce(?::pg_catalog.oid, t.oid)
  and n.nspname = coalesce(?::pg_catalog.text, n.nspname)
  and t.tgname = coalesce(?::pg_catalog.text, t.tgname)
  and (? or not (n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_'))
order by n.nspname, t.tgname, c.relname
