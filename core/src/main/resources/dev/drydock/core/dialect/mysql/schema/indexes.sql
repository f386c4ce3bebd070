-- Fact: indexes of a table, one row per key. All columns: EXPRESSION (8.0.13), IS_VISIBLE (8.0) and IGNORED (MariaDB
-- 10.6) are not everywhere.
-- Bound: schema, table.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-statistics-table, MySQL manual 28.3.34
select s.*
from information_schema.statistics as s
where s.table_schema = ? and s.table_name = ?
order by s.index_name, s.seq_in_index
