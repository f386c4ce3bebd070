-- Fact: the server, who asks, and the database at hand.
-- Bound: nothing.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-functions, MySQL manual 14.15
select version() as version, current_user() as role, database() as current_one
