-- Fact: indexes, those inside constraints too (constraint_id), and what a table says of them.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-index.html
select i.indexrelid as id,
       i.indrelid as relation_id,
       c.relname as name,
       i.indisunique as is_unique,
       am.amname as method,
       i.indnkeyatts as key_count,
       i.indisvalid as is_valid,
       i.indisclustered as is_clustered,
       i.indisreplident as is_identity,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
       h.inhparent as parent_id,
       con.oid as constraint_id,
       pg_catalog.pg_get_indexdef(i.indexrelid) as definition
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_am am on am.oid = c.relam
left join pg_catalog.pg_inherits h on h.inhrelid = i.indexrelid
left join pg_catalog.pg_constraint con on con.conindid = i.indexrelid and con.contype in ('p', 'u', 'x')
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
