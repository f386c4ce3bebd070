-- What keeps the rows that a statement would change from being counted by a query over the same condition.
-- Bound: the table as written, names of functions. A trigger BEFORE or INSTEAD OF may skip rows (tgtype, pg_trigger.h:
-- 2 and 64), also one of a partition alone.
-- PostgreSQL 12 to 18. Sources: manual 53.11 pg_class, 53.39 pg_proc, 53.56 pg_trigger, 9.26 (row_security_active).
WITH RECURSIVE tree (oid) AS (
    SELECT pg_catalog.to_regclass(?)::pg_catalog.oid
    UNION
    SELECT i.inhrelid FROM pg_catalog.pg_inherits AS i JOIN tree AS t ON i.inhparent OPERATOR(pg_catalog.=) t.oid
)
SELECT c.relkind IN ('r', 'p') AS is_table,
       c.relhasrules AS has_rules,
       pg_catalog.row_security_active(c.oid) AS is_filtered,
       EXISTS (SELECT 1 FROM pg_catalog.pg_trigger AS g JOIN tree AS t ON g.tgrelid OPERATOR(pg_catalog.=) t.oid
                WHERE (g.tgtype OPERATOR(pg_catalog.&) 66) OPERATOR(pg_catalog.<>) 0
                  AND g.tgenabled OPERATOR(pg_catalog.<>) 'D') AS has_triggers,
       EXISTS (SELECT 1 FROM pg_catalog.pg_proc AS p
                WHERE p.provolatile OPERATOR(pg_catalog.=) 'v'
                  AND p.proname OPERATOR(pg_catalog.=) ANY (?::pg_catalog.name[])) AS is_volatile
  FROM pg_catalog.pg_class AS c
 WHERE c.oid OPERATOR(pg_catalog.=) (SELECT t.oid FROM tree AS t LIMIT 1)
