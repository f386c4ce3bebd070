-- What the server counted of tables: seconds since their statistics were gathered (-1 for never), rows, rows changed
-- since then.
-- Bound: schemas and names of tables, in pairs.
-- PostgreSQL 12 to 18. Source: manual 27.2.19 pg_stat_all_tables.
SELECT DISTINCT s.schemaname::pg_catalog.text, s.relname::pg_catalog.text,
       coalesce(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()
           OPERATOR(pg_catalog.-) greatest(s.last_analyze, s.last_autoanalyze)), -1),
       s.n_live_tup::pg_catalog.float8, s.n_mod_since_analyze::pg_catalog.float8
  FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.text[]), pg_catalog.unnest(?::pg_catalog.text[]))
    AS t (schema_name, table_name)
  JOIN pg_catalog.pg_stat_all_tables AS s
    ON s.schemaname OPERATOR(pg_catalog.=) t.schema_name AND s.relname OPERATOR(pg_catalog.=) t.table_name
 ORDER BY 1, 2
