-- What a rollback may not undo, of everything that this session may see outside the server's own schemas: tables of
-- engines without transactions, tables with triggers, views, functions; and whether triggers are kept from it.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-schema; MySQL manual 28.3.
SELECT 'ENGINE' AS kind, t.table_name AS name
  FROM information_schema.tables AS t
 WHERE t.table_type = 'BASE TABLE'
   AND t.table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
   AND t.engine IS NOT NULL
   AND t.engine NOT IN (SELECT e.engine FROM information_schema.engines AS e WHERE e.transactions = 'YES')
UNION ALL
SELECT 'TRIGGER', g.event_object_table
  FROM information_schema.triggers AS g
 WHERE g.event_object_schema NOT IN ('mysql', 'sys')
UNION ALL
SELECT 'VIEW', v.table_name
  FROM information_schema.views AS v
 WHERE v.table_schema NOT IN ('mysql', 'sys')
UNION ALL
SELECT 'ROUTINE', r.routine_name
  FROM information_schema.routines AS r
 WHERE r.routine_type = 'FUNCTION' AND r.routine_schema NOT IN ('mysql', 'sys')
UNION ALL
SELECT 'BLIND', ''
 WHERE NOT EXISTS (SELECT 1 FROM information_schema.user_privileges AS u WHERE u.privilege_type = 'TRIGGER')
   AND NOT EXISTS (SELECT 1 FROM information_schema.schema_privileges AS p
                    WHERE p.privilege_type = 'TRIGGER' AND DATABASE() LIKE p.table_schema)
