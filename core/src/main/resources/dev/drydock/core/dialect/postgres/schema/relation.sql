-- Fact: what is told once per relation: owner, comment, row security, partitioning, query of a view, options.
-- Bound: oid.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-class.html, functions-info.html
select pg_catalog.pg_get_userbyid(c.relowner) as owner,
       pg_catalog.obj_description(c.oid, 'pg_class') as comment,
       c.relrowsecurity as row_security,
       c.relforcerowsecurity as row_security_forced,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partition_key,
       pg_catalog.pg_get_expr(c.relpartbound, c.oid) as partition_bound,
       case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid) end as definition,
       c.reloptions as options
from pg_catalog.pg_class c
where c.oid = ?::pg_catalog.oid
