-- Fact: extended statistics. A target of its own came with 13; NULL is the default since 17, -1 before.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-statistic-ext.html
select s.oid as id,
       n.nspname as schema,
       s.stxname as name,
       s.stxrelid as relation_id,
       pg_catalog.pg_get_userbyid(s.stxowner) as owner,
       nullif((pg_catalog.to_jsonb(s) ->> 'stxstattarget')::pg_catalog.int4, -1) as target,
       pg_catalog.pg_get_statisticsobjdef(s.oid) as definition
from pg_catalog.pg_statistic_ext s
join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
