-- Fact: the DDL of everything in one database of the connection, but for what SQLite keeps for itself. Indexes of keys
-- have none. SQLite stores it without TEMP and IF NOT EXISTS.
-- Versions: 3.37 and later. Source: sqlite.org/schematab.html
select type, name, tbl_name, sql
from {schema}.sqlite_schema
where sql is not null
  and substr(name, 1, 7) <> 'sqlite_'
order by rowid
