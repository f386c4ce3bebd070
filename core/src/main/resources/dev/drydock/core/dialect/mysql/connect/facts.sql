-- What the server says of itself and of this session. USER() is who logged in, with the address; a user name may hold
-- an at sign, an address may not.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-functions; MySQL manual 14.15, 7.1.8.
SELECT version() AS version,
       connection_id() AS session_id,
       left(user(), char_length(user()) - char_length(substring_index(user(), '@', -1)) - 1) AS user_name,
       CASE @@session.time_zone WHEN 'SYSTEM' THEN @@system_time_zone ELSE @@session.time_zone END AS time_zone,
       unix_timestamp() AS now_seconds
