/* Drydock pool watch */
-- Every client's session, and the room there is in each row: what we may see of ourselves is never empty. Threads of the
-- server itself are left out. The age of a transaction counts from the server's own clock, not the session's zone.
-- The start of the server is exact: both times are those of this statement.
-- Identifiers: attributes = session_connect_attrs, or session_account_connect_attrs with those of our own account only;
-- status = the database with GLOBAL_STATUS.
-- Needs PROCESS. Versions: MariaDB 10.6-11, MySQL 5.7-9. Sources: mariadb.com/kb/en/information-schema-processlist-table,
-- .../information-schema-innodb_trx-table, .../performance-schema-session_connect_attrs-table; MySQL manual 28.3.23,
-- 28.4.28, 29.12.9.2, 7.1.8 (max_connections, max_user_connections), 7.1.10 (Threads_connected, Uptime).
SELECT p.id AS id,
       p.id = connection_id() AS own,
       coalesce(a.attr_value, '') AS application,
       p.user AS user_name,
       coalesce(p.db, '') AS database_name,
       p.command AS command,
       coalesce(p.state, '') AS state,
       p.time AS seconds,
       t.trx_mysql_thread_id IS NOT NULL AS in_transaction,
       timestampdiff(SECOND, t.trx_started, convert_tz(now(), @@session.time_zone, 'SYSTEM')) AS transaction_seconds,
       @@global.max_connections AS maximum,
       @@session.max_user_connections AS account_limit,
       (SELECT s.variable_value FROM {status}.global_status AS s WHERE s.variable_name = 'Threads_connected') AS used,
       (SELECT unix_timestamp() - s.variable_value FROM {status}.global_status AS s WHERE s.variable_name = 'Uptime')
           AS start_seconds
FROM information_schema.processlist AS p
LEFT JOIN performance_schema.{attributes} AS a ON a.processlist_id = p.id AND a.attr_name = 'program_name'
LEFT JOIN information_schema.innodb_trx AS t ON t.trx_mysql_thread_id = p.id
WHERE p.command <> 'Daemon' AND p.user NOT IN ('system user', 'event_scheduler')
