-- Fact: triggers of one relation, or one trigger. Triggers made for constraints are left out.
-- Bound: oid of the relation, oid of the trigger (NULL = not asked by it).
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-trigger.html
select t.tgname as name,
       case t.tgenabled when 'D' then 'DISABLED' when 'R' then 'REPLICA' when 'A' then 'ALWAYS' else 'ORIGIN' end
           as firing,
       pg_catalog.pg_get_triggerdef(t.oid) as definition,
       pg_catalog.obj_description(t.oid, 'pg_trigger') as comment,
       pg_catalog.pg_get_userbyid(c.relowner) as owner
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
where not t.tgisinternal
  and (t.tgrelid = ?::pg_catalog.oid or t.oid = ?::pg_catalog.oid)
order by t.tgname
