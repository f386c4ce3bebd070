-- Fact: aggregates, as the parts of CREATE AGGREGATE.
-- Versions: 12-18. Source: postgresql.org/docs/current/catalog-pg-aggregate.html
select p.oid as id,
       n.nspname as schema,
       p.proname as name,
       pg_catalog.pg_get_function_identity_arguments(p.oid) as arguments,
       pg_catalog.pg_get_userbyid(p.proowner) as owner,
       p.proacl::pg_catalog.text[] as acl,
       p.proparallel as parallel,
       a.aggkind as kind,
       a.aggtransfn::pg_catalog.regproc::pg_catalog.text as sfunc,
       pg_catalog.format_type(a.aggtranstype, null) as stype,
       a.aggtransspace as sspace,
       nullif(a.aggfinalfn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as finalfunc,
       a.aggfinalextra as finalextra,
       a.aggfinalmodify as finalmodify,
       nullif(a.aggcombinefn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as combinefunc,
       nullif(a.aggserialfn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as serialfunc,
       nullif(a.aggdeserialfn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as deserialfunc,
       pg_catalog.quote_literal(a.agginitval) as initcond,
       nullif(a.aggmtransfn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as msfunc,
       nullif(a.aggminvtransfn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as minvfunc,
       case when a.aggmtranstype <> 0 then pg_catalog.format_type(a.aggmtranstype, null) end as mstype,
       a.aggmtransspace as msspace,
       nullif(a.aggmfinalfn::pg_catalog.oid, 0)::pg_catalog.regproc::pg_catalog.text as mfinalfunc,
       a.aggmfinalextra as mfinalextra,
       a.aggmfinalmodify as mfinalmodify,
       pg_catalog.quote_literal(a.aggminitval) as minitcond,
       (select pg_catalog.format('operator(%I.%s)', opn.nspname, o.oprname)
        from pg_catalog.pg_operator o
        join pg_catalog.pg_namespace opn on opn.oid = o.oprnamespace
        where o.oid = a.aggsortop) as sortop
from pg_catalog.pg_aggregate a
join pg_catalog.pg_proc p on p.oid = a.aggfnoid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where n.nspname <> 'information_schema'
  and pg_catalog.left(n.nspname, 3) <> 'pg_'
