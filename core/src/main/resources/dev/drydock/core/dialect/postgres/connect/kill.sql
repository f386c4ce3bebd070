-- Ends one session of this role: the one with this process id that began when the id was read. No row when there is none.
-- PostgreSQL 12 to 18. Sources: manual 9.27.2 (server signaling functions), 27.2.3 pg_stat_activity.
SELECT pg_catalog.pg_terminate_backend(a.pid)
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.pid OPERATOR(pg_catalog.=) ?
   AND a.usename OPERATOR(pg_catalog.=) SESSION_USER
   AND (pg_catalog.date_part('epoch', a.backend_start) OPERATOR(pg_catalog.*) 1000000)::pg_catalog.int8
           OPERATOR(pg_catalog.&) 4294967295 OPERATOR(pg_catalog.=) ?
