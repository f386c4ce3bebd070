-- What this role may do on this server.
-- PostgreSQL 12 to 18. Sources: manual 53.20 pg_roles, 9.27.4 (recovery information functions).
SELECT CURRENT_USER::pg_catalog.text AS role_name,
       COALESCE((SELECT r.rolsuper FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname OPERATOR(pg_catalog.=) CURRENT_USER), false) AS administrator,
       pg_catalog.pg_is_in_recovery()
           OR pg_catalog.current_setting('transaction_read_only') OPERATOR(pg_catalog.=) 'on' AS read_only
