-- Fact: names of tables, views and sequences. Nothing that makes MariaDB open the tables: it reads names from folders
-- and the type from the head of a file.
-- Bound: schema twice, name twice (NULL = any), whether system objects are wanted.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-tables-table, MySQL manual 28.3.38
select case table_type
           when 'VIEW' then 'VIEW'
           when 'SYSTEM VIEW' then 'VIEW'
           when 'SEQUENCE' then 'SEQUENCE'
           else 'TABLE'
       end as kind,
       table_schema as schema_name,
       table_name as name,
       null as parent_name,
       table_schema in ('mysql', 'information_schema', 'performance_schema', 'sys', 'ndbinfo') as system_one
from information_schema.tables
where (? is null or table_schema = ?)
  and (? is null or table_name = ?)
  and (? or table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys', 'ndbinfo'))
