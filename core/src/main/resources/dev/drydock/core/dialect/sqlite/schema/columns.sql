-- Fact: columns of a table or view. hidden is 2 for VIRTUAL and 3 for STORED generated columns, 1 for the hidden ones of
-- a virtual table. The generating expression is told by the DDL only.
-- Versions: 3.37 and later. Source: sqlite.org/pragma.html#pragma_table_xinfo
pragma {schema}.table_xinfo({object})
