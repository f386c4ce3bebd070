-- Fact: where this is and who asks.
-- Versions: 12-18. Source: postgresql.org/docs/current/functions-info.html
select pg_catalog.current_database() as database,
       pg_catalog.current_setting('server_version_num')::pg_catalog.int4 / 10000 as major,
       current_user::pg_catalog.text as role
