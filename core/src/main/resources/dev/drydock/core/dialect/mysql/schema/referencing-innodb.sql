-- Fact: tables of the same database whose foreign keys point at a table, from what InnoDB keeps in memory: the standard's
-- views make MariaDB open every table of the database. Names are stored as those of files.
-- Bound: schema of the other tables; schema, table that is pointed at.
-- Needs PROCESS.
-- Versions: MariaDB 10.6-11. Source: mariadb.com/kb/en/information-schema-innodb_sys_foreign-table,
-- mariadb.com/kb/en/identifier-to-file-name-mapping
select distinct convert(cast(substring_index(f.for_name, '/', -1) as binary) using filename) as name
from information_schema.innodb_sys_foreign as f
where convert(cast(substring_index(f.for_name, '/', 1) as binary) using filename) = ?
  and convert(cast(substring_index(f.ref_name, '/', 1) as binary) using filename) = ?
  and convert(cast(substring_index(f.ref_name, '/', -1) as binary) using filename) = ?
order by name
