-- Fact: columns whose compression is not the server's usual one.
-- Versions: 14-18. Source: postgresql.org/docs/current/catalog-pg-attribute.html
select a.attrelid as relation_id,
       a.attnum as number,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
where a.attcompression <> ''
  and a.attnum > 0
  and not a.attisdropped
  and c.relkind in ('r', 'p', 'm')
