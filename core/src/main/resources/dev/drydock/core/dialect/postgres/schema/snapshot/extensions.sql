-- Fact: extensions.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-extension.html
select e.oid as id,
       e.extname as name,
       n.nspname as schema,
       e.extversion as version
from pg_catalog.pg_extension e
join pg_catalog.pg_namespace n on n.oid = e.extnamespace
