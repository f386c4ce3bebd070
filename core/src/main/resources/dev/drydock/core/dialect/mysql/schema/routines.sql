-- Fact: names of functions and procedures that this account may see.
-- Bound: schema twice, name twice (NULL = any), whether system objects are wanted.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-routines-table, MySQL manual 28.3.30
select routine_type as kind,
       routine_schema as schema_name,
       routine_name as name,
       null as parent_name,
       routine_schema in ('mysql', 'information_schema', 'performance_schema', 'sys', 'ndbinfo') as system_one
from information_schema.routines
where (? is null or routine_schema = ?)
  and (? is null or routine_name = ?)
  and (? or routine_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys', 'ndbinfo'))
  and routine_type in ('FUNCTION', 'PROCEDURE')
