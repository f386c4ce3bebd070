-- Fact: columns of a relation or attributes of a composite type.
-- attgenerated is s or, since 18, v.
-- Bound: oid of the pg_class entry.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-attribute.html
select pg_catalog.row_number() over (order by a.attnum) as position,
       a.attname as name,
       pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable,
       case
           when a.attidentity = 'a' then 'IDENTITY_ALWAYS'
           when a.attidentity = 'd' then 'IDENTITY_BY_DEFAULT'
           when a.attgenerated = 's' then 'STORED'
           when a.attgenerated = 'v' then 'VIRTUAL'
           else 'NONE'
       end as generation,
       pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression,
       case
           when co.oid is null then null
           when cn.nspname = 'pg_catalog' then pg_catalog.quote_ident(co.collname)
           else pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname)
       end as collation,
       pg_catalog.col_description(a.attrelid, a.attnum) as comment
from pg_catalog.pg_attribute a
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
where a.attrelid = ?::pg_catalog.oid
  and a.attnum > 0
  and not a.attisdropped
order by a.attnum
