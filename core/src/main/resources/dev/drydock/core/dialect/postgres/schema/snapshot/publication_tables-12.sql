-- Fact: tables of publications.
-- Versions: 12-14. Source: postgresql.org/docs/14/catalog-pg-publication-rel.html
select r.oid as id,
       r.prpubid as publication_id,
       r.prrelid as relation_id,
       null::pg_catalog.text[] as columns,
       null as filter
from pg_catalog.pg_publication_rel r
