-- When the server started, exactly: both times are those of this statement.
-- MariaDB 10.6 to 11. Source: mariadb.com/kb/en/information-schema-global_status-and-session_status-tables
SELECT unix_timestamp() - s.variable_value AS start_seconds
FROM information_schema.global_status AS s
WHERE s.variable_name = 'UPTIME'
