-- Fact: names of the triggers of a table, in the order in which they fire.
-- Bound: schema, table.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-triggers-table, MySQL manual 28.3.41
select trigger_name as name
from information_schema.triggers
where event_object_schema = ? and event_object_table = ?
order by action_timing, event_manipulation, action_order
