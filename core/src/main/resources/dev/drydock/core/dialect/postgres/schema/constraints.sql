-- Fact: constraints of a table, foreign keys of others that point at it, constraints of a domain. NOT NULL, a
-- constraint of its own since 18, is told by the column. Copies that partitions inherit are left out of the keys that
-- point at a table.
-- Bound: oid of the table twice, oid of the domain (NULL = not wanted).
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-constraint.html
select con.conrelid as table_id,
       con.confrelid as referenced_id,
       n.nspname as schema,
       coalesce(c.relname, t.typname) as table_name,
       con.conname as name,
       case con.contype
           when 'p' then 'PRIMARY_KEY'
           when 'u' then 'UNIQUE'
           when 'f' then 'FOREIGN_KEY'
           when 'x' then 'EXCLUSION'
           else 'CHECK'
       end as kind,
       array(select a.attname
             from pg_catalog.unnest(con.conkey) with ordinality k (attnum, place)
             join pg_catalog.pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum
             order by k.place) as columns,
       pg_catalog.pg_get_constraintdef(con.oid) as definition,
       con.convalidated as validated,
       con.condeferrable as deferrable,
       fn.nspname as referenced_schema,
       fc.relname as referenced_table,
       array(select a.attname
             from pg_catalog.unnest(con.confkey) with ordinality k (attnum, place)
             join pg_catalog.pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.attnum
             order by k.place) as referenced_columns,
       case con.confupdtype
           when 'r' then 'RESTRICT' when 'c' then 'CASCADE' when 'n' then 'SET_NULL' when 'd' then 'SET_DEFAULT'
           else 'NO_ACTION'
       end as on_update,
       case con.confdeltype
           when 'r' then 'RESTRICT' when 'c' then 'CASCADE' when 'n' then 'SET_NULL' when 'd' then 'SET_DEFAULT'
           else 'NO_ACTION'
       end as on_delete,
       pg_catalog.obj_description(con.oid, 'pg_constraint') as comment
from pg_catalog.pg_constraint con
join pg_catalog.pg_namespace n on n.oid = con.connamespace
left join pg_catalog.pg_class c on c.oid = con.conrelid
left join pg_catalog.pg_type t on t.oid = con.contypid
left join pg_catalog.pg_class fc on fc.oid = con.confrelid
left join pg_catalog.pg_namespace fn on fn.oid = fc.relnamespace
where con.contype in ('p', 'u', 'f', 'c', 'x')
  and (con.conrelid = ?::pg_catalog.oid
       or (con.confrelid = ?::pg_catalog.oid and con.conparentid = 0)
       or con.contypid = ?::pg_catalog.oid)
order by pg_catalog.strpos('puxfc', con.contype::pg_catalog.text), n.nspname, table_name, con.conname
