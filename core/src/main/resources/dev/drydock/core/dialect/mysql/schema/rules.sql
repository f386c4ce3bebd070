-- Fact: what the foreign keys of a table do when the row they point at changes.
-- Bound: schema, table.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-referential_constraints-table,
-- MySQL manual 28.3.25
select constraint_name as name, update_rule as on_update, delete_rule as on_delete
from information_schema.referential_constraints
where constraint_schema = ? and table_name = ?
