-- Fact: the DDL of a package; NULL or an error without the right to see it.
-- Identifiers: schema, name.
-- Versions: MariaDB 10.6-11 (sql_mode ORACLE). Source: mariadb.com/kb/en/show-create-package, MySQL manual 15.7.7
show create package {schema}.{name}
