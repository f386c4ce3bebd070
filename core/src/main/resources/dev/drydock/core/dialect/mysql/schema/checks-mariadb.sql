-- Fact: check constraints of a table, those written at a column included.
-- Bound: schema, table.
-- Versions: MariaDB 10.6-11. Source: mariadb.com/kb/en/information-schema-check_constraints-table
select constraint_name as name, check_clause as clause
from information_schema.check_constraints
where constraint_schema = ? and table_name = ?
order by constraint_name
