-- What the server says of a read-only transaction, and what the login may do that it does not stop.
-- PostgreSQL 12 to 18. Sources: manual 20.11 (transaction_read_only), 22.5 (predefined roles), 53.18 pg_extension.
SELECT pg_catalog.current_setting('transaction_read_only') AS said,
       COALESCE((SELECT r.rolsuper FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname OPERATOR(pg_catalog.=) CURRENT_USER), false) AS superuser,
       pg_catalog.pg_has_role('pg_execute_server_program', 'USAGE') AS server_programs,
       pg_catalog.pg_has_role('pg_write_server_files', 'USAGE') AS server_files,
       pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') AS other_sessions,
       EXISTS (SELECT 1 FROM pg_catalog.pg_extension AS e
                WHERE e.extname OPERATOR(pg_catalog.=) ANY (ARRAY['dblink', 'postgres_fdw']::pg_catalog.name[]))
           AS other_servers,
       pg_catalog.pg_backend_pid() AS pid
