-- Fact: comments.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-description.html
select d.classoid as class_id,
       d.objoid as id,
       d.objsubid as number,
       d.description as comment
from pg_catalog.pg_description d
where d.objoid >= 16384
   or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
