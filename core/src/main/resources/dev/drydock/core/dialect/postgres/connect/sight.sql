-- What one session does, asked from another. No row: it is gone. An idle session has answered all it was asked; ClientWrite
-- is a server that waits for the network to take what it has for the client.
-- PostgreSQL 12 to 18. Sources: manual 27.2.3 (pg_stat_activity: state, wait_event).
SELECT a.state, COALESCE(a.wait_event, '') AS wait_event
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.pid OPERATOR(pg_catalog.=) ?
   AND a.backend_start OPERATOR(pg_catalog.=) ?::pg_catalog.timestamptz
