-- Fact: one table or view: size, options, comment.
-- Bound: schema, name.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-tables-table; MySQL manual 28.3.38
select t.table_rows as estimated_rows,
       t.data_length as estimated_bytes,
       t.engine as engine,
       t.row_format as row_format,
       t.table_collation as collation_name,
       t.create_options as create_options,
       case when t.table_type = 'VIEW' then '' else t.table_comment end as comment
from information_schema.tables as t
where t.table_schema = ? and t.table_name = ?
