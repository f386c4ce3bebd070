-- Fact: names of installed extensions with the schema their objects were put in.
-- Bound: oid, schema, name (NULL = any), whether system objects are wanted: plpgsql comes with every database.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-extension.html
select e.oid as id,
       'EXTENSION' as kind,
       n.nspname as schema,
       e.extname as name,
       '' as arguments,
       null as parent_id,
       null as parent_schema,
       null as parent_name,
       -1 as estimated_rows,
       -1 as estimated_bytes,
       e.extname = 'plpgsql' as system
from pg_catalog.pg_extension e
join pg_catalog.pg_namespace n on n.oid = e.extnamespace
where e.oid = coalesce(?::pg_catalog.oid, e.oid)
  and n.nspname = coalesce(?::pg_catalog.text, n.nspname)
  and e.extname = coalesce(?::pg_catalog.text, e.extname)
  and (? or e.extname <> 'plpgsql')
order by n.nspname, e.extname
