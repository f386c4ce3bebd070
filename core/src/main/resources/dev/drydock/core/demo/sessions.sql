-- Sessions that stand in each other's way, kept inside the server so that they live as long as it does, with no client process.
-- Run in database postgres; safe to run again. Needs ../pgpass beside the data folder (libpq format, 0600): no password in any text.
-- demo.begin_sessions() opens a director session through dblink and leaves it in an endless procedure. A backend that is busy does not
-- notice that its client is gone (client_connection_check_interval = 0), so the director goes on until the server stops.

create extension if not exists dblink;

create schema if not exists demo;

create or replace function demo.target(role text, base text, program text) returns text language sql as $$
    select format('host=127.0.0.1 port=%s user=%s dbname=%s application_name=%L passfile=''%s''', current_setting('port'), role, base, program,
        replace(replace(current_setting('data_directory') || '/../pgpass', '\', '\\'), '''', '\'''))
$$;

create or replace function demo.open_session(name text, role text, program text) returns integer language plpgsql as $$
begin
    if name = any (coalesce(dblink_get_connections(), '{}')) then
        perform dblink_disconnect(name);
    end if;
    perform dblink_connect(name, demo.target(role, 'harbour', program));
    return (select pid from dblink(name, 'select pg_backend_pid()') as t (pid integer));
end $$;

create or replace function demo.await_lock(waiting integer) returns boolean language plpgsql as $$
begin
    for tries in 1..200 loop
        exit when cardinality(pg_blocking_pids(waiting)) > 0;
        perform pg_sleep(0.02);
    end loop;
    return cardinality(pg_blocking_pids(waiting)) > 0;
end $$;

-- the chain: web 1 and web 2 wait for the nightly run, which waits for the planner, who went for lunch inside a transaction
create or replace function demo.block() returns integer[] language plpgsql as $$
declare
    planner integer := demo.open_session('planner', 'berth_planner', 'berth planner');
    nightly integer := demo.open_session('nightly', 'billing_app', 'billing nightly');
    web1 integer := demo.open_session('web1', 'billing_app', 'billing web');
    web2 integer := demo.open_session('web2', 'billing_app', 'billing web');
begin
    perform dblink_exec('planner', 'begin');
    perform dblink_exec('planner', 'update harbour.berth_reservations set state = ''confirmed'' where id = 23660');
    perform dblink_send_query('nightly', 'update harbour.invoices set reference = ''nightly'' where id = 23500; '
        || 'update harbour.berth_reservations set state = ''confirmed'' where id = 23660');
    perform demo.await_lock(nightly);
    perform dblink_send_query('web1', 'update harbour.invoices set reference = ''PO 728500'' where id = 23500');
    perform demo.await_lock(web1);
    perform dblink_send_query('web2', 'update harbour.invoices set reference = '''' where id = 23500');
    perform demo.await_lock(web2);
    return array[planner, nightly, web1, web2];
end $$;

-- someone who ends one of the sessions has a minute to look at the calm before they come back
create or replace procedure demo.direct() language plpgsql as $$
declare
    pids integer[];
begin
    if not pg_try_advisory_lock(hashtext('drydock demo director')) then
        return;
    end if;
    loop
        pids := demo.block();
        commit;
        while (select count(*) = cardinality(pids) from pg_stat_activity a where a.pid = any (pids)) and cardinality(pg_blocking_pids(pids[2])) > 0 loop
            perform pg_sleep(1);
            commit;
        end loop;
        perform pg_sleep(60);
        commit;
    end loop;
end $$;

-- true when a director was begun; false when one is there already (and perhaps lets the calm last its minute)
create or replace function demo.begin_sessions() returns boolean language plpgsql as $$
begin
    if exists (select from pg_stat_activity where application_name = 'drydock demo director') then
        return false;
    end if;
    perform dblink_connect('director', demo.target(current_user, 'postgres', 'drydock demo director'));
    perform dblink_send_query('director', 'call demo.direct()');
    return true;
end $$;
