-- Names of settings that code of the user's own reads: row security policies, and functions outside the server's schemas.
-- PostgreSQL 12 to 18. Sources: manual 53.38 pg_policy, 53.39 pg_proc, 9.28.1 current_setting.
SELECT DISTINCT m[1]
  FROM (SELECT pg_catalog.pg_get_expr(p.polqual, p.polrelid) FROM pg_catalog.pg_policy AS p
        UNION ALL
        SELECT pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) FROM pg_catalog.pg_policy AS p
        UNION ALL
        SELECT f.prosrc FROM pg_catalog.pg_proc AS f
          JOIN pg_catalog.pg_namespace AS n ON n.oid OPERATOR(pg_catalog.=) f.pronamespace
         WHERE n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog' AND n.nspname OPERATOR(pg_catalog.<>) 'information_schema'
           AND f.prosrc OPERATOR(pg_catalog.~~) '%current_setting%') AS code (source),
       pg_catalog.regexp_matches(code.source,
           'current_setting\s*\(\s*''([A-Za-z_][A-Za-z0-9_$]*(?:\.[A-Za-z_][A-Za-z0-9_$]*)+)''', 'g') AS m
 LIMIT 100
