-- Fact: triggers of a database, in the order in which they fire; the text is without the escapes in its strings.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-triggers-table, MySQL manual 28.3.41
select t.event_object_table as table_name,
       t.trigger_name as name,
       t.action_timing as timing,
       t.event_manipulation as event,
       t.action_statement as body,
       t.sql_mode as sql_mode,
       t.collation_connection as collation_name,
       t.definer as definer
from information_schema.triggers as t
where t.trigger_schema = ?
order by t.event_object_table, t.action_timing, t.event_manipulation, t.action_order
