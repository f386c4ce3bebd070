-- Fact: owner and installed version of an extension.
-- Bound: oid.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-extension.html
select pg_catalog.pg_get_userbyid(e.extowner) as owner,
       pg_catalog.obj_description(e.oid, 'pg_extension') as comment,
       e.extversion as version
from pg_catalog.pg_extension e
where e.oid = ?::pg_catalog.oid
