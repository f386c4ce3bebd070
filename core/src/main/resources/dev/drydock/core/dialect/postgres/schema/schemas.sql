-- Fact: the schemas of the current database. Names that begin with pg_ are reserved for the system.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-namespace.html
select n.nspname as name,
       pg_catalog.pg_get_userbyid(n.nspowner) as owner,
       n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_' as system,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') as usable,
       pg_catalog.obj_description(n.oid, 'pg_namespace') as comment
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_(toast_)?temp_' and n.nspname <> 'pg_toast'
order by n.nspname
