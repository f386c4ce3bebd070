-- harbour 13: functions, views, a materialised view, triggers, grants and row security. The four roles come from cluster.sql.

create function harbour.port_dues(gross_tonnage integer, on_day date default harbour.today()) returns numeric language sql stable parallel safe
begin atomic
    select round(port_dues.gross_tonnage * price::numeric, 2) from harbour.tariffs where code = 'PD' and valid @> port_dues.on_day;
end;

create function harbour.berth_is_free(berth smallint, wanted tstzrange) returns boolean language sql stable
begin atomic
    select not exists (select from harbour.berth_reservations r where r.berth_id = berth_is_free.berth and r.during && berth_is_free.wanted and r.state <> 'cancelled');
end;

create function harbour.find_ship(words text) returns setof harbour.ships language plpgsql stable as $$
begin
    if words ~ '^[0-9]{7}$' then
        return query select * from harbour.ships s where s.imo = words::integer;
    else
        return query select * from harbour.ships s where s.name ilike '%' || words || '%' or words = any (s.former_names) order by similarity(s.name, words) desc limit 50;
    end if;
end $$;

create function harbour.touch() returns trigger language plpgsql as $$
begin
    new.updated_at := clock_timestamp();
    return new;
end $$;

create trigger port_calls_touch before update on harbour.port_calls for each row execute function harbour.touch();

create function harbour.refuse_departed() returns trigger language plpgsql as $$
begin
    raise exception 'port call % has departed; its berth can no longer change', old.id using errcode = 'check_violation';
end $$;

create trigger port_calls_departed before update of berth_id on harbour.port_calls for each row
    when (old.status = 'departed' and new.berth_id is distinct from old.berth_id) execute function harbour.refuse_departed();

create function customs.log_hold() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into customs.hold_history (hold_id, before, after) values (coalesce(new.id, old.id), to_jsonb(old), to_jsonb(new));
    return null;
end $$;

create trigger holds_log after insert or update on customs.holds for each row execute function customs.log_hold();

create procedure customs.release_hold(hold integer, because text) language sql
begin atomic
    update customs.holds set released_at = now(), note = concat_ws(E'\n', nullif(note, ''), because) where id = hold and released_at is null;
end;

create view harbour.ships_in_port as
select c.id as port_call_id, s.name as ship, s.type, s.flag, t.name as terminal, b.code as berth, c.status, c.ata, c.etd
from harbour.port_calls c join harbour.ships s on s.id = c.ship_id join harbour.berths b on b.id = c.berth_id join harbour.terminals t on t.id = b.terminal_id
where c.status in ('anchored', 'berthed');

create view harbour.expected_arrivals as
select c.id as port_call_id, s.name as ship, c.eta, c.from_port, p.name as from_name, b.code as berth, c.agent
from harbour.port_calls c join harbour.ships s on s.id = c.ship_id join harbour.berths b on b.id = c.berth_id left join harbour.ports p on p.code = c.from_port
where c.status = 'planned' order by c.eta;

create view harbour.open_invoices with (security_barrier) as
select i.id, i.number, l.name as line, i.state, i.due_on, i.gross, i.gross - coalesce(p.paid, 0) as open_amount, greatest(harbour.today() - i.due_on, 0) as days_late
from harbour.invoices i left join harbour.shipping_lines l on l.id = i.line_id
left join lateral (select sum(p.amount::numeric) as paid from harbour.payments p where p.invoice_id = i.id) p on true
where i.state in ('sent', 'overdue');

create view harbour.container_last_move as
select distinct on (m.container_id) m.container_id, c.number, m.kind, m.moved_at, m.slot
from harbour.container_moves m join harbour.containers c on c.id = m.container_id order by m.container_id, m.moved_at desc;

create view customs.open_holds as
select h.id, h.reason, h.office_code, h.placed_at, d.mrn, k.description, k.consignee, n.number as container
from customs.holds h join customs.declarations d on d.id = h.declaration_id join harbour.cargo_items k on k.id = d.cargo_item_id left join harbour.containers n on n.id = h.container_id
where h.released_at is null;

create materialized view harbour.monthly_traffic as
select date_trunc('month', c.eta)::date as month, b.terminal_id, s.type, count(*) as calls, sum(s.gross_tonnage::bigint) as gross_tonnage, avg(c.turnaround) as mean_stay
from harbour.port_calls c join harbour.ships s on s.id = c.ship_id join harbour.berths b on b.id = c.berth_id
where c.status = 'departed' group by 1, 2, 3;

create unique index on harbour.monthly_traffic (month, terminal_id, type);

alter table customs.holds enable row level security;

create policy own_office on customs.holds to customs_desk using (office_code = current_setting('customs.office', true)) with check (office_code = current_setting('customs.office', true));

create policy planners_see_unreleased on customs.holds for select to berth_planner using (released_at is null);

grant usage on schema harbour to berth_planner, billing_app, gate_kiosk, customs_desk;

grant usage on schema customs to customs_desk, berth_planner;

grant select on all tables in schema harbour to berth_planner, billing_app, gate_kiosk, customs_desk;

grant select on all tables in schema customs to customs_desk;

grant select on customs.holds, customs.open_holds, customs.declarations to berth_planner;

grant update on harbour.berths, harbour.port_calls, harbour.berth_reservations to berth_planner;

grant insert, update on harbour.invoices, harbour.invoice_lines, harbour.payments to billing_app;

grant update (remarks, updated_at) on harbour.port_calls to billing_app, gate_kiosk;

grant update (state) on harbour.berth_reservations to billing_app;

grant insert on harbour.gate_passes to gate_kiosk;

grant usage on sequence harbour.gate_passes_id_seq to gate_kiosk;

grant update (released_at, note) on customs.holds to customs_desk;

