-- Fact: tables of the same database whose foreign keys point at a table.
-- Bound: schema of the other tables; schema, table that is pointed at.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-key_column_usage-table, MySQL manual 28.3.16
select distinct table_name as name
from information_schema.key_column_usage
where table_schema = ? and referenced_table_schema = ? and referenced_table_name = ?
order by table_name
