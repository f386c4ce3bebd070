-- Fact: foreign keys of a table, one row per column. The far column is NULL when it is the primary key by omission.
-- Versions: 3.37 and later. Source: sqlite.org/pragma.html#pragma_foreign_key_list
pragma {schema}.foreign_key_list({object})
