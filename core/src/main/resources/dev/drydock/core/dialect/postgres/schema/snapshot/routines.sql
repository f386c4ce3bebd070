-- Fact: functions, procedures, window functions; not those made with a type. Aggregates have a query of their own.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-proc.html
select p.oid as id,
       n.nspname as schema,
       p.proname as name,
       p.prokind as kind,
       pg_catalog.pg_get_function_identity_arguments(p.oid) as identity_arguments,
       pg_catalog.pg_get_function_arguments(p.oid) as arguments,
       pg_catalog.pg_get_function_result(p.oid) as result,
       l.lanname as language,
       pg_catalog.pg_get_userbyid(p.proowner) as owner,
       p.proacl::pg_catalog.text[] as acl,
       pg_catalog.pg_get_functiondef(p.oid) as definition
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
where p.prokind <> 'a'
  and n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
  and not exists (select 1
                  from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                    and d.objid = p.oid
                    and d.deptype = 'i')
