-- Fact: check constraints of a database, those written at a column included.
-- Bound: schema.
-- Versions: MariaDB 10.6-11. Source: mariadb.com/kb/en/information-schema-check_constraints-table
select k.table_name as table_name, k.constraint_name as name, k.level as level, k.check_clause as clause
from information_schema.check_constraints as k
where k.constraint_schema = ?
