-- The table that a statement would change, and the columns of its primary key in their order.
-- Bound: schema or '' for the session's own, table. What MySQL's triggers do cannot skip a row, only fail.
-- MariaDB 10.6 to 11, MySQL 5.7 to 9. Sources: mariadb.com/kb/en/information-schema-tables-table; MySQL manual 28.3.38,
-- 28.3.34.
SELECT t.table_type AS table_type, s.column_name AS column_name
  FROM information_schema.tables AS t
  LEFT JOIN information_schema.statistics AS s
    ON s.table_schema = t.table_schema AND s.table_name = t.table_name AND s.index_name = 'PRIMARY'
 WHERE t.table_schema = COALESCE(NULLIF(?, ''), database()) AND t.table_name = ?
 ORDER BY s.seq_in_index
