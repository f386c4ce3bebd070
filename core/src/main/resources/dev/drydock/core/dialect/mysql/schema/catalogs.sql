-- Fact: the databases that this account sees. MySQL calls a database a schema and has no level above it.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-schemata-table, MySQL manual 28.3.31
select schema_name as name,
       default_character_set_name as encoding,
       schema_name <=> database() as current_one
from information_schema.schemata
order by schema_name
