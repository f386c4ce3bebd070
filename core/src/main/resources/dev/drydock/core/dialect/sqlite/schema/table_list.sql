-- Fact: every table-like object with its type, WITHOUT ROWID and STRICT.
-- Versions: 3.37 and later. Source: sqlite.org/pragma.html#pragma_table_list
pragma {schema}.table_list
