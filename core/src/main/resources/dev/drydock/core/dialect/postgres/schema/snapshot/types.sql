-- Fact: types: enums, domains, composites, ranges; row types and array types too, to tell what depends on them.
-- The operator class of a range is named only when it is not the usual one of its subtype.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-type.html, catalog-pg-range.html
select t.oid as id,
       t.typarray as array_id,
       t.typrelid as relation_id,
       coalesce(c.relkind::pg_catalog.text, '') as relation_kind,
       t.typtype as kind,
       n.nspname as schema,
       t.typname as name,
       pg_catalog.pg_get_userbyid(t.typowner) as owner,
       t.typacl::pg_catalog.text[] as acl,
       case when t.typtype = 'e' then
           array(select e.enumlabel::pg_catalog.text
                 from pg_catalog.pg_enum e
                 where e.enumtypid = t.oid
                 order by e.enumsortorder)
       end as labels,
       case when t.typtype = 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod) end as base_type,
       t.typnotnull as not_null,
       case when t.typtype = 'd' then pg_catalog.pg_get_expr(t.typdefaultbin, 0) end as default_expression,
       case when t.typtype = 'd' and t.typcollation <> b.typcollation
           then (select pg_catalog.format('%I.%I', cn.nspname, co.collname)
                 from pg_catalog.pg_collation co
                 join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
                 where co.oid = t.typcollation)
       end as collation,
       pg_catalog.format_type(r.rngsubtype, null) as subtype,
       case when not o.opcdefault
           then pg_catalog.format('%I.%I', opn.nspname, o.opcname)
       end as operator_class,
       case when r.rngcollation <> s.typcollation
           then (select pg_catalog.format('%I.%I', cn.nspname, co.collname)
                 from pg_catalog.pg_collation co
                 join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
                 where co.oid = r.rngcollation)
       end as range_collation,
       nullif(r.rngcanonical::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as canonical,
       nullif(r.rngsubdiff::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as difference,
       (pg_catalog.to_jsonb(r) ->> 'rngmultitypid')::pg_catalog.oid as multirange_id
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
left join pg_catalog.pg_type b on b.oid = t.typbasetype
left join pg_catalog.pg_range r on r.rngtypid = t.oid
left join pg_catalog.pg_type s on s.oid = r.rngsubtype
left join pg_catalog.pg_opclass o on o.oid = r.rngsubopc
left join pg_catalog.pg_namespace opn on opn.oid = o.opcnamespace
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
