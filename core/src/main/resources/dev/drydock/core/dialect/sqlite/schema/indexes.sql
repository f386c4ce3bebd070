-- Fact: indexes of a table. origin is c for CREATE INDEX, u for UNIQUE, pk for PRIMARY KEY.
-- Versions: 3.37 and later. Source: sqlite.org/pragma.html#pragma_index_list
pragma {schema}.index_list({object})
