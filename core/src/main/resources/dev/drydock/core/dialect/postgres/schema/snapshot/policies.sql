-- Fact: row level security policies. Role 0 is everybody.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-policy.html
select p.oid as id,
       p.polrelid as relation_id,
       p.polname as name,
       case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
           else 'ALL'
       end as command,
       p.polpermissive as permissive,
       array(select case when r.id = 0 then '' else pg_catalog.pg_get_userbyid(r.id)::pg_catalog.text end
             from pg_catalog.unnest(p.polroles) r (id)) as roles,
       pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_expression,
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_expression
from pg_catalog.pg_policy p
