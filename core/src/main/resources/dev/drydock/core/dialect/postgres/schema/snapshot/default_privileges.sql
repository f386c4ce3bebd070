-- Fact: what objects get that are yet to be made.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-default-acl.html
select d.oid as id,
       pg_catalog.pg_get_userbyid(d.defaclrole) as role,
       coalesce(n.nspname, '') as schema,
       d.defaclobjtype as kind,
       d.defaclacl::pg_catalog.text[] as acl
from pg_catalog.pg_default_acl d
left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace
