-- Fact: rules; of the rule that makes a view a view only whose it is.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-rewrite.html
select r.oid as id,
       r.ev_class as relation_id,
       r.rulename as name,
       r.ev_enabled as firing,
       case when r.rulename <> '_RETURN' then pg_catalog.pg_get_ruledef(r.oid) end as definition
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class c on c.oid = r.ev_class
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
