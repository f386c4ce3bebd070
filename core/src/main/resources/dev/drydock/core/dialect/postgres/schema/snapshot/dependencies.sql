-- Fact: what depends on what, among things that came after initdb.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-depend.html
select d.classid as class_id,
       d.objid as id,
       d.objsubid as number,
       d.refclassid as far_class_id,
       d.refobjid as far_id,
       d.refobjsubid as far_number
from pg_catalog.pg_depend d
where d.objid >= 16384
  and d.refobjid >= 16384
  and d.deptype in ('n', 'a')
