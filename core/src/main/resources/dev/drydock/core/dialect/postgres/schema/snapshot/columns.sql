-- Fact: columns of tables and views, attributes of composite types. Of the attribute options only those that
-- ANALYZE reads count: some builds stamp others on every column.
-- Versions: 12-18 (attstattarget is NULL for the default since 17, -1 before).
-- Source: postgresql.org/docs/current/catalog-pg-attribute.html
select a.attrelid as relation_id,
       a.attnum as number,
       a.attname as name,
       pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
       case when a.attcollation <> t.typcollation
           then pg_catalog.format('%I.%I', cn.nspname, co.collname)
       end as collation,
       a.attnotnull as not_null,
       a.attidentity as identity,
       a.attgenerated as generated,
       d.oid as default_id,
       pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression,
       nullif(a.attstattarget, -1) as statistics,
       case when a.attstorage <> t.typstorage then
           case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL' when 'm' then 'MAIN' else 'EXTENDED' end
       end as storage,
       a.attoptions as options,
       a.attislocal as local,
       a.attinhcount as parents,
       a.attacl::pg_catalog.text[] as acl
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.pg_collation co on co.oid = a.attcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
  and a.attnum > 0
  and not a.attisdropped
  and n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
order by a.attrelid, a.attnum
