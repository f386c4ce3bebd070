-- Fact: a type with the labels of an enum, the base of a domain, the element type of a range.
-- Bound: oid.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-type.html, catalog-pg-enum.html, catalog-pg-range.html
select pg_catalog.pg_get_userbyid(t.typowner) as owner,
       pg_catalog.obj_description(t.oid, 'pg_type') as comment,
       array(select e.enumlabel from pg_catalog.pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels,
       t.typrelid as relation_id,
       case
           when t.typtype = 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod)
           when t.typtype = 'r' then (select pg_catalog.format_type(r.rngsubtype, null)
                                      from pg_catalog.pg_range r
                                      where r.rngtypid = t.oid)
       end as base_type,
       not t.typnotnull as nullable,
       t.typdefault as expression
from pg_catalog.pg_type t
where t.oid = ?::pg_catalog.oid
