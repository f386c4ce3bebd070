-- How long the server runs, and TLS of this session.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/show-status; MySQL manual 15.7.7.37, 7.1.10.
SHOW SESSION STATUS WHERE Variable_name IN ('Uptime', 'Ssl_version', 'Ssl_cipher')
