-- What this account may do on this server. Its own global privileges are visible to everybody.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-schema-user_privileges-table; MySQL manual
-- 28.3.44, 7.1.8 (read_only).
SELECT current_user() AS role_name,
       EXISTS (SELECT 1 FROM information_schema.user_privileges AS p
                WHERE replace(p.grantee, '''', '') = current_user()
                  AND p.privilege_type IN ('SUPER', 'SYSTEM_USER')) AS administrator,
       @@global.read_only = 1 AS read_only
