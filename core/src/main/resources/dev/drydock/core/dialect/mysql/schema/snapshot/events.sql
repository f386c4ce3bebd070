-- Fact: events of a database, without their texts: the catalog tells those without the escapes in strings.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-events-table, MySQL manual 28.3.14
select e.event_name as name, e.sql_mode as sql_mode, e.collation_connection as collation_name, e.time_zone as time_zone, e.definer as definer
from information_schema.events as e
where e.event_schema = ?
order by e.event_name
