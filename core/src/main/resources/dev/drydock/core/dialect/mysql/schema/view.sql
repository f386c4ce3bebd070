-- Fact: owner and query of a view; the query is NULL without the right to see it. Apart from its other facts: in an outer
-- join MariaDB opens every table of the database.
-- Bound: schema, name.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-views-table; MySQL manual 28.3.48
select v.definer as owner, v.view_definition as definition
from information_schema.views as v
where v.table_schema = ? and v.table_name = ?
