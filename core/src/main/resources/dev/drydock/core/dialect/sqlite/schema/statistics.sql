-- Fact: rows of each table as of the last ANALYZE: the first number of each entry.
-- Versions: 3.37 and later. Source: sqlite.org/fileformat2.html#the_sqlite_stat1_table
select tbl, max(cast(stat as integer)) as estimated_rows
from {schema}.sqlite_stat1
group by tbl
