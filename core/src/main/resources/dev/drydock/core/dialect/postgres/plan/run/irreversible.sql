-- What the tables of a plan have that a rollback does not undo: those that are foreign, and, of them and of the tables
-- that their foreign keys change along, triggers, columns that take numbers from a sequence; and whether a function of
-- the user's own that may do something is among those called.
-- Bound: schemas and names of tables, in pairs; names of functions.
-- PostgreSQL 12 to 18. Sources: manual 53.11 pg_class, 53.13 pg_constraint, 53.6 pg_attrdef, 53.39 pg_proc, 53.56
-- pg_trigger.
WITH RECURSIVE touched (oid) AS (
    SELECT c.oid
      FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.text[]), pg_catalog.unnest(?::pg_catalog.text[]))
        AS t (schema_name, table_name)
      JOIN pg_catalog.pg_namespace AS n ON n.nspname OPERATOR(pg_catalog.=) t.schema_name
      JOIN pg_catalog.pg_class AS c
        ON c.relnamespace OPERATOR(pg_catalog.=) n.oid AND c.relname OPERATOR(pg_catalog.=) t.table_name
    UNION
    SELECT k.conrelid
      FROM touched AS t
      JOIN pg_catalog.pg_constraint AS k ON k.confrelid OPERATOR(pg_catalog.=) t.oid
     WHERE k.contype OPERATOR(pg_catalog.=) 'f'
       AND (k.confdeltype IN ('c', 'n', 'd') OR k.confupdtype IN ('c', 'n', 'd'))
)
SELECT EXISTS (SELECT 1 FROM touched AS t JOIN pg_catalog.pg_class AS c ON c.oid OPERATOR(pg_catalog.=) t.oid
                WHERE c.relkind OPERATOR(pg_catalog.=) 'f') AS foreign_tables,
       EXISTS (SELECT 1 FROM touched AS t JOIN pg_catalog.pg_trigger AS g ON g.tgrelid OPERATOR(pg_catalog.=) t.oid
                WHERE NOT g.tgisinternal AND g.tgenabled OPERATOR(pg_catalog.<>) 'D') AS triggers,
       EXISTS (SELECT 1 FROM touched AS t JOIN pg_catalog.pg_attribute AS a ON a.attrelid OPERATOR(pg_catalog.=) t.oid
                WHERE a.attidentity OPERATOR(pg_catalog.<>) '')
           OR EXISTS (SELECT 1 FROM touched AS t JOIN pg_catalog.pg_attrdef AS d ON d.adrelid OPERATOR(pg_catalog.=) t.oid
                       WHERE pg_catalog.pg_get_expr(d.adbin, d.adrelid) OPERATOR(pg_catalog.~) 'nextval') AS sequences,
       EXISTS (SELECT 1 FROM pg_catalog.pg_proc AS p
                 JOIN pg_catalog.pg_namespace AS n ON n.oid OPERATOR(pg_catalog.=) p.pronamespace
                WHERE p.provolatile OPERATOR(pg_catalog.=) 'v' AND n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog'
                  AND p.proname::pg_catalog.text OPERATOR(pg_catalog.=) ANY (?::pg_catalog.text[])) AS functions
