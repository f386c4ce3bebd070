-- Fact: tables, views and sequences of a database, with their options.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-tables-table; MySQL manual 28.3.38
select t.table_name as name,
       t.table_type as type,
       t.engine as engine,
       t.table_collation as collation_name,
       t.create_options as create_options,
       case when t.table_type = 'VIEW' then '' else t.table_comment end as comment
from information_schema.tables as t
where t.table_schema = ?
order by t.table_name
