-- Fact: settings and last value of a sequence. The last value is NULL before the first use, and not read without the
-- right to see it or for a temporary sequence of another session.
-- Bound: oid.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-sequence.html, view-pg-sequences.html
select pg_catalog.pg_get_userbyid(c.relowner) as owner,
       pg_catalog.obj_description(c.oid, 'pg_class') as comment,
       pg_catalog.format_type(s.seqtypid, null) as type,
       s.seqstart as start,
       s.seqmin as minimum,
       s.seqmax as maximum,
       s.seqincrement as increment,
       s.seqcycle as cycles,
       r.readable,
       case when r.readable then pg_catalog.pg_sequence_last_value(c.oid) end as last_value,
       o.schema as owning_schema,
       o.table_name as owning_table,
       o.column_name as owning_column
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
cross join lateral (select pg_catalog.has_sequence_privilege(c.oid, 'SELECT,USAGE')
                           and not pg_catalog.pg_is_other_temp_schema(c.relnamespace) as readable) r
left join lateral (select n.nspname as schema, t.relname as table_name, a.attname as column_name
                   from pg_catalog.pg_depend d
                   join pg_catalog.pg_class t on t.oid = d.refobjid
                   join pg_catalog.pg_namespace n on n.oid = t.relnamespace
                   join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
                   where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                     and d.objid = c.oid
                     and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                     and d.deptype in ('a', 'i')
                   limit 1) o on true
where c.oid = ?::pg_catalog.oid
