-- Fact: one event, without its text.
-- Bound: schema, name.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-events-table, MySQL manual 28.3.14
select status = 'ENABLED' as enabled, definer as owner, nullif(event_comment, '') as comment
from information_schema.events
where event_schema = ? and event_name = ?
