-- Fact: what the foreign keys of a database do when the row they point at changes.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-referential_constraints-table,
-- MySQL manual 28.3.25
select r.table_name as table_name,
       r.constraint_name as name,
       r.update_rule as on_update,
       r.delete_rule as on_delete,
       r.match_option as matching
from information_schema.referential_constraints as r
where r.constraint_schema = ?
