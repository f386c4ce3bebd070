-- Fact: the DDL that the server keeps of a table, in the column "Create Table".
-- Identifiers: schema, name.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/show-create-table, MySQL manual 15.7.7.10
show create table {schema}.{name}
