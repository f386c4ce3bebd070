-- Fact: databases that somebody made, with what new tables get. All columns: SCHEMA_COMMENT is of MariaDB (10.5).
-- Bound: nothing.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-schemata-table, MySQL manual 28.3.31, 28.8 (system databases)
select s.*
from information_schema.schemata as s
where s.schema_name not in ('mysql', 'information_schema', 'performance_schema', 'sys', 'ndbinfo')
order by s.schema_name
