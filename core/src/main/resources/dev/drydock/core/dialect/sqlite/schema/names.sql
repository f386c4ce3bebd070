-- Fact: names of tables, views and triggers of one database of the connection.
-- {schema} is a quoted identifier: no value can be bound there.
-- Bound: name (NULL = any).
-- Versions: 3.37 and later. Source: sqlite.org/schematab.html
select type, name, tbl_name, rootpage, sql
from {schema}.sqlite_schema
where type in ('table', 'view', 'trigger')
  and name = coalesce(?, name)
order by name
