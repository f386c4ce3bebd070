-- Fact: columns of all tables and views of a database. All columns: SRS_ID is of MySQL (8.0).
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-columns-table, MySQL manual 28.3.8
select c.*
from information_schema.columns as c
where c.table_schema = ?
order by c.table_name, c.ordinal_position
