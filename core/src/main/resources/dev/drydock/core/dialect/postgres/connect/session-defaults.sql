-- Gives the session the time zone it would have without a driver. pgjdbc sends the zone of the Java process at start-up,
-- which outranks every default and is what RESET goes back to. What the role or the database asks for is in the catalog;
-- the server's own default is no longer visible to this session, so log_timezone stands in for it: initdb writes both
-- from the same source.
-- PostgreSQL 12 to 18. Sources: manual 19.1 (precedence), 53.16 pg_db_role_setting; process_settings() in postinit.c for
-- the order: role in database, role, database, all.
SELECT pg_catalog.set_config('TimeZone', COALESCE((
           SELECT pg_catalog.substr(o.option, 10)
             FROM pg_catalog.pg_db_role_setting AS s
            CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS o (option)
            WHERE s.setrole OPERATOR(pg_catalog.=) ANY (ARRAY[0::pg_catalog.oid, (
                      SELECT r.oid FROM pg_catalog.pg_roles AS r WHERE r.rolname OPERATOR(pg_catalog.=) SESSION_USER)])
              AND s.setdatabase OPERATOR(pg_catalog.=) ANY (ARRAY[0::pg_catalog.oid, (
                      SELECT d.oid FROM pg_catalog.pg_database AS d
                       WHERE d.datname OPERATOR(pg_catalog.=) pg_catalog.current_database())])
              AND pg_catalog.lower(pg_catalog.substr(o.option, 1, 9)) OPERATOR(pg_catalog.=) 'timezone='
            ORDER BY s.setrole OPERATOR(pg_catalog.=) 0::pg_catalog.oid, s.setdatabase OPERATOR(pg_catalog.=) 0::pg_catalog.oid
            LIMIT 1),
           pg_catalog.current_setting('log_timezone')), false)
