-- Sets, for the transaction at hand only: names and operators resolve to the system's own, nothing can be written, and
-- neither a lock nor a slow catalog holds a read up for long. Function names are qualified because the search path in
-- force here is still the session's.
-- Versions: 12-18. Source: postgresql.org/docs/current/functions-admin.html, runtime-config-client.html
select pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true),
       pg_catalog.set_config('transaction_read_only', 'on', true),
       pg_catalog.set_config('lock_timeout', '3s', true),
       pg_catalog.set_config('statement_timeout', '60s', true),
       pg_catalog.set_config('jit', 'off', true)
