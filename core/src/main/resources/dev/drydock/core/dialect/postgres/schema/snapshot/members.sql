-- Fact: what belongs to an extension.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-depend.html
select d.classid as class_id,
       d.objid as id,
       d.refobjid as extension_id
from pg_catalog.pg_depend d
where d.deptype = 'e'
  and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
