-- Fact: share of NULL in the columns of a relation as of its last statistics, its own rows before those of its
-- children. Columns that the role may not read are missing.
-- Bound: oid of the relation.
-- Versions: 12-18. Source: postgresql.org/docs/current/view-pg-stats.html
select s.attname as name,
       s.null_frac as nulls
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
where c.oid = ?::pg_catalog.oid
order by s.inherited, s.attname
