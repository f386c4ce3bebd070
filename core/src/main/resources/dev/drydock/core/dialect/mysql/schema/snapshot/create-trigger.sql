-- Fact: the DDL of a trigger; NULL or an error without the right to see it.
-- Identifiers: schema, name.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/show-create-trigger, MySQL manual 15.7.7
show create trigger {schema}.{name}
