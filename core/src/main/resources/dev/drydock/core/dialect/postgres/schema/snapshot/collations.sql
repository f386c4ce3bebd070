-- Fact: collations that somebody made. The name of the locale moved between columns in 15 and 17.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-collation.html
select c.oid as id,
       n.nspname as schema,
       c.collname as name,
       pg_catalog.pg_get_userbyid(c.collowner) as owner,
       c.collprovider as provider,
       c.collisdeterministic as deterministic,
       c.collcollate as collate,
       c.collctype as ctype,
       coalesce(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale') as locale,
       pg_catalog.to_jsonb(c) ->> 'collicurules' as rules
from pg_catalog.pg_collation c
join pg_catalog.pg_namespace n on n.oid = c.collnamespace
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
