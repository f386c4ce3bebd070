-- Fact: how sequences count and which column each belongs to (a: OWNED BY, i: inside of an identity column).
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-sequence.html, catalog-pg-depend.html
select s.seqrelid as id,
       pg_catalog.format_type(s.seqtypid, null) as type,
       s.seqstart as start,
       s.seqincrement as increment,
       s.seqmin as minimum,
       s.seqmax as maximum,
       s.seqcache as cache,
       s.seqcycle as cycles,
       d.deptype as tie,
       d.refobjid as relation_id,
       d.refobjsubid as number
from pg_catalog.pg_sequence s
left join pg_catalog.pg_depend d
    on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
   and d.objid = s.seqrelid
   and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
   and d.refobjsubid > 0
   and d.deptype in ('a', 'i')
