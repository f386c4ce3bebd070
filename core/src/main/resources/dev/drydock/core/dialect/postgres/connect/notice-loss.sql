-- Lets the server look, every two seconds of a running statement, whether its client is still there, so that a statement of
-- a lost connection ends and does not hold its locks. Only where nobody chose a value, and on Linux: servers elsewhere may
-- refuse any but 0.
-- PostgreSQL 14 to 18; does nothing in 12 and 13. Source: manual 19.3.2 (client_connection_check_interval).
SELECT pg_catalog.set_config(s.name, '2s', false)
  FROM pg_catalog.pg_settings AS s
 WHERE s.name OPERATOR(pg_catalog.=) 'client_connection_check_interval'
   AND s.source OPERATOR(pg_catalog.=) 'default'
   AND pg_catalog.version() OPERATOR(pg_catalog.~~) '%linux%'
