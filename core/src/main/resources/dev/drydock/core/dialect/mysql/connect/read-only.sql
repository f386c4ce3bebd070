-- Lets the server refuse writes in every transaction of this session, also in those of a single statement. A user can
-- still take it back with SET: the guard and a READ ONLY transaction around each statement stand in front of that.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/set-transaction; MySQL manual 15.3.7.
SET SESSION TRANSACTION READ ONLY
