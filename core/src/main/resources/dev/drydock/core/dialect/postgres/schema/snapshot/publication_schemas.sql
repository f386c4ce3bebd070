-- Fact: schemas of publications.
-- Versions: 15-18. Source: postgresql.org/docs/current/catalog-pg-publication-namespace.html
select p.pnpubid as publication_id,
       n.nspname as schema
from pg_catalog.pg_publication_namespace p
join pg_catalog.pg_namespace n on n.oid = p.pnnspid
