-- Fact: tables of publications, with the columns and rows that are sent.
-- Versions: 15-18. Source: postgresql.org/docs/current/catalog-pg-publication-rel.html
select r.oid as id,
       r.prpubid as publication_id,
       r.prrelid as relation_id,
       pg_catalog.string_to_array(r.prattrs::pg_catalog.text, ' ') as columns,
       pg_catalog.pg_get_expr(r.prqual, r.prrelid) as filter
from pg_catalog.pg_publication_rel r
