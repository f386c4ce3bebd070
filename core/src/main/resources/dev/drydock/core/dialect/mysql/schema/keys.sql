-- Fact: columns of the primary key, unique constraints and foreign keys of a table, one row per column. Constants for
-- every table of the join, in no equation with each other, and no outer join: MariaDB opens every table of the database
-- where it finds no constant.
-- Bound: schema, table, twice.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-key_column_usage-table,
-- .../information-schema-table_constraints-table; MySQL manual 28.3.16, 28.3.42
select c.constraint_name as name,
       c.constraint_type as kind,
       k.column_name as column_name,
       k.referenced_table_schema as referenced_schema,
       k.referenced_table_name as referenced_table,
       k.referenced_column_name as referenced_column
from information_schema.table_constraints as c
join information_schema.key_column_usage as k on k.constraint_name = c.constraint_name
where c.table_schema = ? and c.table_name = ?
  and k.table_schema = ? and k.table_name = ?
order by field(c.constraint_type, 'PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY'), c.constraint_name, k.ordinal_position
