-- Fact: constraints of tables and domains; not those that a partition or a child has from its parent alone.
-- NOT NULL, a constraint of its own since 18, is told by the column.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-constraint.html
select con.oid as id,
       con.conrelid as relation_id,
       con.contypid as type_id,
       con.conname as name,
       con.contype as kind,
       con.conkey::pg_catalog.text[] as columns,
       con.convalidated as validated,
       con.condeferrable as deferrable,
       con.condeferred as deferred,
       con.confrelid as far_id,
       con.confkey::pg_catalog.text[] as far_columns,
       con.confupdtype as on_update,
       con.confdeltype as on_delete,
       con.confmatchtype as match,
       con.conindid as index_id,
       case when con.contype <> 'f' then con.conparentid else 0 end as parent_id,
       case when con.contype in ('p', 'u', 'x') then
           (select i.reloptions from pg_catalog.pg_class i where i.oid = con.conindid)
       end as options,
       pg_catalog.pg_get_constraintdef(con.oid) as definition
from pg_catalog.pg_constraint con
join pg_catalog.pg_namespace n on n.oid = con.connamespace
where con.contype in ('p', 'u', 'f', 'c', 'x')
  and (con.conparentid = 0 or con.contype in ('p', 'u', 'x'))
  and (con.conislocal or con.contype <> 'c')
  and n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
