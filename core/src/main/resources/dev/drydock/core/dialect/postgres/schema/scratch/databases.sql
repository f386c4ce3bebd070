-- Fact: databases whose names begin with a text.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-database.html
select d.datname as name
from pg_catalog.pg_database d
where pg_catalog.left(d.datname, pg_catalog.length(?::pg_catalog.text)) = ?
order by d.datname
