-- Fact: row security policies of a table. Role 0 stands for everybody.
-- Bound: oid of the table.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-policy.html
select p.polname as name,
       p.polpermissive as permissive,
       case p.polcmd
           when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
           else 'ALL'
       end as command,
       array(select case when role.id = 0 then 'public' else pg_catalog.pg_get_userbyid(role.id) end
             from pg_catalog.unnest(p.polroles) role (id)
             order by 1) as roles,
       pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_expression,
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_expression
from pg_catalog.pg_policy p
where p.polrelid = ?::pg_catalog.oid
order by p.polname
