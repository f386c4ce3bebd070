-- Fact: databases whose names begin with a text.
-- Versions: MariaDB 10.6 and later, MySQL 5.7 and later. Source: dev.mysql.com/doc/refman/8.4/en/information-schema-schemata-table.html
select schema_name as name
from information_schema.schemata
where left(schema_name, char_length(?)) = ?
order by schema_name
