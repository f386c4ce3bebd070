-- What one session of this account does. A row is written to the client in these states: MariaDB "Writing to net",
-- MySQL "Sending to client" (5.7.8) and "Writing to net".
-- Bound: session id.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/general-thread-states; MySQL manual 10.14.3.
SELECT CASE
           WHEN p.command = 'Sleep' THEN 'DONE'
           WHEN p.state IN ('Writing to net', 'Sending to client') THEN 'SENDING'
           ELSE 'WORKING'
       END AS sighting
FROM information_schema.processlist AS p
WHERE p.id = ?
