-- The cluster around the harbour database: the roles of the port's programs. Run in database postgres; safe to run again.

do $$
declare
    name text;
begin
    foreach name in array '{berth_planner,billing_app,gate_kiosk,customs_desk}'::text[] loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I login', name);
        end if;
    end loop;
end $$;
