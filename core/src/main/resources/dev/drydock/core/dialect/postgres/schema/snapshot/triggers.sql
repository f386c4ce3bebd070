-- Fact: triggers, without the server's own and without the copies that partitions have.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-trigger.html
select t.oid as id,
       t.tgrelid as relation_id,
       t.tgname as name,
       t.tgenabled as firing,
       pg_catalog.pg_get_triggerdef(t.oid) as definition
from pg_catalog.pg_trigger t
where not t.tgisinternal
  and not exists (select 1
                  from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
                    and d.objid = t.oid
                    and d.refclassid = 'pg_catalog.pg_trigger'::pg_catalog.regclass)
