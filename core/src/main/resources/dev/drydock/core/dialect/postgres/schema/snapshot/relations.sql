-- Fact: tables, partitions, foreign tables, views, materialised views, sequences.
-- Parents are listed in the order of INHERITS; options of the TOAST table come with the prefix that DDL wants.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-class.html
select c.oid as id,
       n.nspname as schema,
       c.relname as name,
       c.relkind as kind,
       pg_catalog.pg_get_userbyid(c.relowner) as owner,
       c.relacl::pg_catalog.text[] as acl,
       c.relpersistence as persistence,
       case when am.amname <> 'heap' then am.amname end as access_method,
       ts.spcname as tablespace,
       c.reloptions as options,
       case when t.reloptions is not null then
           array(select 'toast.' || o.option from pg_catalog.unnest(t.reloptions) o (option))
       end as toast_options,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partition_key,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end as partition_bound,
       case when c.relispartition or c.relkind in ('r', 'f', 'p') then
           array(select i.inhparent::pg_catalog.text
                 from pg_catalog.pg_inherits i
                 where i.inhrelid = c.oid
                 order by i.inhseqno)
       end as parents,
       c.relrowsecurity as row_security,
       c.relforcerowsecurity as row_security_forced,
       c.relreplident as replica_identity,
       case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid) end as definition,
       c.relispopulated as populated,
       case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end as of_type,
       fs.srvname as server,
       ft.ftoptions as foreign_options
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_am am on am.oid = c.relam
left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
left join pg_catalog.pg_class t on t.oid = c.reltoastrelid
left join pg_catalog.pg_foreign_table ft on ft.ftrelid = c.oid
left join pg_catalog.pg_foreign_server fs on fs.oid = ft.ftserver
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
  and n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
