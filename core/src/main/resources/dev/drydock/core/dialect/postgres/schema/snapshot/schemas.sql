-- Fact: schemas that are not the system's own.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-namespace.html
select n.oid as id,
       n.nspname as name,
       pg_catalog.pg_get_userbyid(n.nspowner) as owner,
       n.nspacl::pg_catalog.text[] as acl
from pg_catalog.pg_namespace n
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
