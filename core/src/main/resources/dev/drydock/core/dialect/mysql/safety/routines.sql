-- Names of stored functions, any of which may change data or differ from call to call.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-schema-routines-table; MySQL manual 28.3.30.
SELECT lower(r.routine_name) AS name FROM information_schema.routines AS r WHERE r.routine_type = 'FUNCTION'
