-- Fact: event triggers.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-event-trigger.html
select e.oid as id,
       e.evtname as name,
       e.evtevent as event,
       pg_catalog.pg_get_userbyid(e.evtowner) as owner,
       pg_catalog.format('%I.%I', n.nspname, p.proname) as function,
       e.evtenabled as firing,
       e.evttags as tags
from pg_catalog.pg_event_trigger e
join pg_catalog.pg_proc p on p.oid = e.evtfoid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
