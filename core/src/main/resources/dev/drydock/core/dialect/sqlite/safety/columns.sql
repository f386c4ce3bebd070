-- Columns of a table, those of the primary key with their place in it.
-- Bound: table, schema.
-- SQLite 3.16 and later. Source: sqlite.org/pragma.html (table_xinfo).
SELECT c.name AS column_name, c.pk AS key_place FROM pragma_table_xinfo(?, ?) AS c
