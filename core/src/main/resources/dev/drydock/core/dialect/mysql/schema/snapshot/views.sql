-- Fact: views of a database; the query is empty without the right to see it. All columns: ALGORITHM is of MariaDB.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-views-table, MySQL manual 28.3.48
select v.*
from information_schema.views as v
where v.table_schema = ?
order by v.table_name
