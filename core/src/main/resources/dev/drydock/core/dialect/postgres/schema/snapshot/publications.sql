-- Fact: publications. The way through the root came with 13.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-publication.html
select p.oid as id,
       p.pubname as name,
       pg_catalog.pg_get_userbyid(p.pubowner) as owner,
       p.puballtables as all_tables,
       coalesce((pg_catalog.to_jsonb(p) ->> 'pubviaroot')::pg_catalog.bool, false) as via_root,
       pg_catalog.array_remove(array[
           case when p.pubinsert then 'insert' end,
           case when p.pubupdate then 'update' end,
           case when p.pubdelete then 'delete' end,
           case when p.pubtruncate then 'truncate' end], null) as operations
from pg_catalog.pg_publication p
