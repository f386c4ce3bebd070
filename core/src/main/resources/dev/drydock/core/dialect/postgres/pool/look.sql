/* Drydock pool watch */
-- Sessions of one pool one by one, everybody's by application, and the room there is, in one snapshot. Kinds of rows:
-- S a session of the pool, U a use, C the capacity.
-- backend_id is the one that connect/facts.sql and PostgresConnector make of process id and start.
-- PostgreSQL 12 to 18. Sources: manual 27.2.3 pg_stat_activity, 19.3.1 (max_connections, superuser_reserved_connections;
-- reserved_connections since 16), 52.8 pg_authid.rolconnlimit, 52.15 pg_database.datconnlimit (-1 = no limit).
-- Background workers and walsenders do not count against max_connections (walsenders since 12).
WITH client AS MATERIALIZED (
    SELECT a.pid, a.datid, a.datname, a.usesysid, a.usename, a.application_name, a.state, a.state_change, a.xact_start,
           a.wait_event_type, a.wait_event,
           (a.pid::pg_catalog.int8 OPERATOR(pg_catalog.<<) 32) OPERATOR(pg_catalog.|)
               ((pg_catalog.date_part('epoch', a.backend_start) OPERATOR(pg_catalog.*) 1000000)::pg_catalog.int8
                   OPERATOR(pg_catalog.&) 4294967295) AS backend_id
      FROM pg_catalog.pg_stat_activity AS a
     WHERE a.backend_type OPERATOR(pg_catalog.=) 'client backend'
)
SELECT 'S' AS kind, c.backend_id::pg_catalog.text AS a, c.state AS b,
       CASE WHEN c.state OPERATOR(pg_catalog.=) 'active' AND c.wait_event_type OPERATOR(pg_catalog.<>) 'Client'
            THEN c.wait_event_type OPERATOR(pg_catalog.||) ':' OPERATOR(pg_catalog.||) c.wait_event END AS c,
       (EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) c.state_change)
           OPERATOR(pg_catalog.*) 1000)::pg_catalog.int8 AS n1,
       (EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) c.xact_start)
           OPERATOR(pg_catalog.*) 1000)::pg_catalog.int8 AS n2,
       c.pid::pg_catalog.int8 AS n3, NULL::pg_catalog.int8 AS n4, NULL::pg_catalog.int8 AS n5,
       NULL::pg_catalog.int8 AS n6, NULL::pg_catalog.int8 AS n7
  FROM client AS c
 WHERE c.application_name OPERATOR(pg_catalog.=) ?
UNION ALL
SELECT 'U', c.application_name, c.usename::pg_catalog.text, c.datname::pg_catalog.text, pg_catalog.count(*),
       pg_catalog.count(*) FILTER (WHERE c.state OPERATOR(pg_catalog.=) 'active'),
       pg_catalog.count(*) FILTER (WHERE c.state OPERATOR(pg_catalog.~~) 'idle in transaction%'),
       pg_catalog.count(*) FILTER (WHERE c.state IS NULL),
       NULL, NULL, NULL
  FROM client AS c
 GROUP BY c.application_name, c.usename, c.datname
UNION ALL
SELECT 'C', NULL, NULL, NULL,
       pg_catalog.current_setting('max_connections')::pg_catalog.int8,
       pg_catalog.current_setting('superuser_reserved_connections')::pg_catalog.int8
           OPERATOR(pg_catalog.+)
           COALESCE(pg_catalog.current_setting('reserved_connections', true), '0')::pg_catalog.int8,
       (SELECT pg_catalog.count(*) FROM client),
       (SELECT r.rolconnlimit FROM pg_catalog.pg_roles AS r WHERE r.rolname OPERATOR(pg_catalog.=) SESSION_USER),
       (SELECT pg_catalog.count(*) FROM client AS c WHERE c.usename OPERATOR(pg_catalog.=) SESSION_USER),
       (SELECT d.datconnlimit FROM pg_catalog.pg_database AS d
         WHERE d.datname OPERATOR(pg_catalog.=) pg_catalog.current_database()),
       (SELECT pg_catalog.count(*) FROM client AS c
         WHERE c.datname OPERATOR(pg_catalog.=) pg_catalog.current_database())
