-- What the server says of itself and of this session.
-- PostgreSQL 12 to 18. Sources: manual 9.26 (system information functions), 54.24 pg_settings, 28.2.5 pg_stat_ssl.
-- backend_mark and the process id together name a session for good: a process id alone is used again.
-- pg_stat_ssl shows nothing for a connection through a pooler that ends TLS itself.
SELECT pg_catalog.current_setting('server_version') AS server_version,
       pg_catalog.current_setting('server_version_num')::pg_catalog.int4 AS server_version_num,
       pg_catalog.pg_backend_pid() AS backend_pid,
       (SELECT (pg_catalog.date_part('epoch', a.backend_start) OPERATOR(pg_catalog.*) 1000000)::pg_catalog.int8
                   OPERATOR(pg_catalog.&) 4294967295
          FROM pg_catalog.pg_stat_activity AS a
         WHERE a.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid()) AS backend_mark,
       CURRENT_USER::pg_catalog.text AS role_name,
       pg_catalog.current_setting('TimeZone') AS time_zone,
       COALESCE((SELECT s.version OPERATOR(pg_catalog.||) ' ' OPERATOR(pg_catalog.||) s.cipher
                   FROM pg_catalog.pg_stat_ssl AS s
                  WHERE s.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND s.ssl), '') AS tls
