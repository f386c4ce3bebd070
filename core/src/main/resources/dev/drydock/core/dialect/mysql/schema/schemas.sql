-- Fact: the databases that this account sees, as places of objects.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-schemata-table, MySQL manual 28.3.31, 28.8 (system databases)
select schema_name as name,
       schema_name in ('mysql', 'information_schema', 'performance_schema', 'sys', 'ndbinfo') as system_one
from information_schema.schemata
order by schema_name
