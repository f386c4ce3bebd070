-- Fact: keys of all indexes of a database, one row per key. All columns: EXPRESSION (MySQL 8.0.13), IS_VISIBLE (MySQL 8.0) and IGNORED
-- (MariaDB 10.6) are not everywhere.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-statistics-table, MySQL manual 28.3.34
select s.*
from information_schema.statistics as s
where s.table_schema = ?
order by s.table_name, s.index_name, s.seq_in_index
