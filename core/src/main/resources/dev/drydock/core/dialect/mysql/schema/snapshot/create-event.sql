-- Fact: the DDL of a event; NULL or an error without the right to see it.
-- Identifiers: schema, name.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/show-create-event, MySQL manual 15.7.7
show create event {schema}.{name}
