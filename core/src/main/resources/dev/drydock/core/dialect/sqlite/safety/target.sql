-- The tables and views of that name in all attached databases.
-- Bound: name.
-- SQLite 3.37 and later. Source: sqlite.org/pragma.html (table_list).
SELECT t.schema AS schema_name, t.type AS kind, t.wr AS without_rowid FROM pragma_table_list AS t
 WHERE t.name = ? COLLATE NOCASE
