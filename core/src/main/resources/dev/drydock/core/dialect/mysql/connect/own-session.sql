-- Counts (0 or 1) the session with the given id that belongs to the account and address of the one that asks: the id
-- may have gone to somebody else. Everybody sees the sessions of their own account.
-- Bound: session id.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-schema-processlist-table; MySQL manual 28.3.23.
SELECT count(*) AS own
FROM information_schema.processlist AS other
JOIN information_schema.processlist AS me
  ON me.id = connection_id()
 AND other.user = me.user
 AND left(other.host, char_length(other.host) - char_length(substring_index(other.host, ':', -1)))
   = left(me.host, char_length(me.host) - char_length(substring_index(me.host, ':', -1)))
WHERE other.id = ?
