-- Fact: DDL of what hangs on one table: its indexes and triggers.
-- Bound: name of the table.
-- Versions: 3.37 and later. Source: sqlite.org/schematab.html
select type, name, sql
from {schema}.sqlite_schema
where type in ('index', 'trigger')
  and tbl_name = ?
order by name
