-- Fact: columns of an index. The name is NULL for an expression; key is 0 for what the index carries without keying it.
-- Versions: 3.37 and later. Source: sqlite.org/pragma.html#pragma_index_xinfo
pragma {schema}.index_xinfo({object})
