-- Fact: columns of all foreign keys of a database, one row per pair.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-key_column_usage-table, MySQL manual 28.3.16
select k.table_name as table_name,
       k.constraint_name as name,
       k.column_name as column_name,
       k.referenced_table_schema as far_schema,
       k.referenced_table_name as far_table,
       k.referenced_column_name as far_column
from information_schema.key_column_usage as k
where k.table_schema = ? and k.referenced_table_name is not null
order by k.table_name, k.constraint_name, k.ordinal_position
