-- Fact: the databases of the server.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-database.html
select d.datname as name,
       pg_catalog.pg_get_userbyid(d.datdba) as owner,
       pg_catalog.pg_encoding_to_char(d.encoding) as encoding,
       d.datname = pg_catalog.current_database() as current,
       d.datallowconn and pg_catalog.has_database_privilege(d.oid, 'CONNECT') as connectable,
       d.datistemplate as template,
       pg_catalog.shobj_description(d.oid, 'pg_database') as comment
from pg_catalog.pg_database d
order by d.datname
