-- Fact: names of triggers, and of events, which the server runs by the clock.
-- Bound: schema twice, name twice (NULL = any), whether system objects are wanted; then the same again.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-triggers-table, .../information-schema-events-table; MySQL manual
-- 28.3.41, 28.3.14
select 'TRIGGER' as kind,
       trigger_schema as schema_name,
       trigger_name as name,
       event_object_table as parent_name,
       trigger_schema in ('mysql', 'sys') as system_one
from information_schema.triggers
where (? is null or trigger_schema = ?)
  and (? is null or trigger_name = ?)
  and (? or trigger_schema not in ('mysql', 'sys'))
union all
select 'EVENT', event_schema, event_name, null, event_schema in ('mysql', 'sys')
from information_schema.events
where (? is null or event_schema = ?)
  and (? is null or event_name = ?)
  and (? or event_schema not in ('mysql', 'sys'))
