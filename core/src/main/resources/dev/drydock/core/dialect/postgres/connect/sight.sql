-- What one session does, asked from another; the session is named as in kill.sql. No row: it is gone. An idle session has
-- answered all it was asked; ClientWrite is a server that waits for the network to take what it has for the client.
-- PostgreSQL 12 to 18. Sources: manual 27.2.3 (pg_stat_activity: state, wait_event).
SELECT a.state, COALESCE(a.wait_event, '') AS wait_event
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.pid OPERATOR(pg_catalog.=) ?
   AND (pg_catalog.date_part('epoch', a.backend_start) OPERATOR(pg_catalog.*) 1000000)::pg_catalog.int8
           OPERATOR(pg_catalog.&) 4294967295 OPERATOR(pg_catalog.=) ?
