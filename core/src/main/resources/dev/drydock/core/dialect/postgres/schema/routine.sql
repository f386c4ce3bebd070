-- Fact: a function, procedure or aggregate. The server prints no DDL of an aggregate.
-- Bound: oid.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-proc.html, functions-info.html
select pg_catalog.pg_get_userbyid(p.proowner) as owner,
       pg_catalog.obj_description(p.oid, 'pg_proc') as comment,
       l.lanname as language,
       pg_catalog.pg_get_function_result(p.oid) as result,
       p.prosecdef as security_definer,
       case when p.prokind <> 'a' then pg_catalog.pg_get_functiondef(p.oid) end as definition
from pg_catalog.pg_proc p
join pg_catalog.pg_language l on l.oid = p.prolang
where p.oid = ?::pg_catalog.oid
