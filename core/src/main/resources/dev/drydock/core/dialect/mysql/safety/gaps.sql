-- Global privileges of this account that no read-only transaction stops.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-schema-user_privileges-table; MySQL manual
-- 28.3.44, 8.2.2.
SELECT p.privilege_type AS privilege
  FROM information_schema.user_privileges AS p
 WHERE replace(p.grantee, '''', '') = current_user()
