-- Fact: columns of the primary key, unique constraints and foreign keys of a table, one row per column. Constants for
-- every table of the join: MariaDB fills whole catalog tables without them.
-- Bound: schema, table, three times.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-key_column_usage-table, .../information-schema-table_constraints-table,
-- .../information-schema-referential_constraints-table; MySQL manual 28.3.16, 28.3.42, 28.3.25
select c.constraint_name as name,
       c.constraint_type as kind,
       k.column_name as column_name,
       k.referenced_table_schema as referenced_schema,
       k.referenced_table_name as referenced_table,
       k.referenced_column_name as referenced_column,
       r.update_rule as on_update,
       r.delete_rule as on_delete
from information_schema.table_constraints as c
join information_schema.key_column_usage as k
  on k.table_schema = c.table_schema and k.table_name = c.table_name and k.constraint_name = c.constraint_name
left join information_schema.referential_constraints as r
  on r.constraint_schema = c.constraint_schema and r.table_name = c.table_name
 and r.constraint_name = c.constraint_name and c.constraint_type = 'FOREIGN KEY'
where c.table_schema = ? and c.table_name = ?
  and k.table_schema = ? and k.table_name = ?
  and (c.constraint_type <> 'FOREIGN KEY' or (r.constraint_schema = ? and r.table_name = ?))
order by field(c.constraint_type, 'PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY'), c.constraint_name, k.ordinal_position
