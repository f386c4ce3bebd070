-- What this session waits for a lock, to put it back.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/server-system-variables, MySQL manual 7.1.8
select @@session.lock_wait_timeout as lock_wait_timeout
