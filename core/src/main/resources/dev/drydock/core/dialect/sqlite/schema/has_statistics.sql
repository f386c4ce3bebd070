-- Fact: whether ANALYZE has ever run in one database of the connection.
-- Versions: 3.37 and later. Source: sqlite.org/fileformat2.html#the_sqlite_stat1_table
select 1 as found
from {schema}.sqlite_schema
where type = 'table'
  and name = 'sqlite_stat1'
