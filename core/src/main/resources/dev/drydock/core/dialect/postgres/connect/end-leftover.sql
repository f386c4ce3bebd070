-- Ends what is left of a session that this client has lost. Its start tells it from another session that got the same
-- process id since, for example after a restart of the server.
-- PostgreSQL 12 to 18. Sources: manual 9.27.2 (pg_terminate_backend), 27.2.3 (pg_stat_activity: backend_start).
SELECT pg_catalog.pg_terminate_backend(a.pid)
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.pid OPERATOR(pg_catalog.=) ?
   AND a.backend_start OPERATOR(pg_catalog.=) ?::pg_catalog.timestamptz
   AND a.pid OPERATOR(pg_catalog.<>) pg_catalog.pg_backend_pid()
