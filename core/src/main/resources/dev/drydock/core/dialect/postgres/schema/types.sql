-- Fact: names of types that somebody made: enums, domains, composites, ranges, base types. Row types of tables, array
-- types and the multirange made with each range are left out.
-- Bound: oid, schema, name (NULL = any), whether system objects are wanted.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-type.html
select t.oid as id,
       case t.typtype
           when 'e' then 'ENUM_TYPE'
           when 'd' then 'DOMAIN'
           when 'c' then 'COMPOSITE_TYPE'
           when 'r' then 'RANGE_TYPE'
           else 'BASE_TYPE'
       end as kind,
       n.nspname as schema,
       t.typname as name,
       '' as arguments,
       null as parent_id,
       null as parent_schema,
       null as parent_name,
       -1 as estimated_rows,
       -1 as estimated_bytes,
       n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_' as system
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
where t.typtype in ('e', 'd', 'c', 'r', 'b')
  and (t.typtype <> 'c' or c.relkind = 'c')
  and not exists (select 1 from pg_catalog.pg_type e where e.typarray = t.oid)
  and t.oid = coalesce(?::pg_catalog.oid, t.oid)
  and n.nspname = coalesce(?::pg_catalog.text, n.nspname)
  and t.typname = coalesce(?::pg_catalog.text, t.typname)
  and (? or not (n.nspname = 'information_schema' or pg_catalog.left(n.nspname, 3) = 'pg_'))
order by n.nspname, t.typname
