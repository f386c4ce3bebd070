-- harbour 07: port calls and what follows from them: events, reservations, pilots, tugs, incidents, shifts.
-- A berth serves one call in every 63 hours, so that reservations of one berth never overlap. `-- rows:` feeds the progress bar.

-- rows: 24000
insert into harbour.port_calls (id, ship_id, berth_id, voyage, from_port, to_port, status, eta, etd, ata, atd, draught_arrival_m, purpose, agent, remarks, updated_at)
select c.i, c.ship, c.berth, c.berth || '-' || to_char(c.eta, 'YYWW') || chr(65 + c.i % 26),
    p.codes[2 + floor(45 * power(seed.unit(c.i, 103), 1.7))::integer], p.codes[2 + floor(45 * power(seed.unit(c.i, 104), 1.7))::integer],
    c.status::harbour.call_status, c.eta, c.etd,
    case when c.status in ('berthed', 'departed') then date_trunc('minute', c.eta + seed.bell(c.i, 105) * interval '40 minutes') end,
    case when c.status = 'departed' then date_trunc('minute', c.etd + abs(seed.bell(c.i, 106)) * interval '25 minutes') end,
    s.draught_m - round((seed.unit(c.i, 107) * 2)::numeric, 1),
    case c.i % 7 when 0 then '{load}' when 1 then '{discharge}' when 2 then '{bunkers}' when 3 then '{}' else '{discharge,load}' end::text[],
    seed.pick(w.agents, c.ship % 13, 109),
    case when c.i % 11 = 0 then seed.pick(w.remarks, c.i, 110) when c.i % 5 = 0 then '' end, least(c.etd, harbour.today() + interval '12 hours')
from (
    select i, 1 + i % 42 as berth, b.first_id + b.step * floor(b.ships * power(seed.unit(i, 100), 2.4))::integer as ship, t.eta, date_trunc('minute', t.eta + t.stay) as etd,
        case when seed.unit(i, 101) > b.calls then 'cancelled' when t.eta + t.stay < harbour.today() + time '12:00' then 'departed'
            when t.eta + interval '4 hours' < harbour.today() + time '12:00' then 'berthed' when t.eta < harbour.today() + interval '54 hours' and i % 4 = 0 then 'anchored' else 'planned' end as status
    from generate_series(0, 23999) i join seed.berth_ships b on b.berth_id = 1 + i % 42
    cross join lateral (select date_trunc('minute', seed.day_start() + i / 42 * interval '63 hours' + i % 42 * interval '17 minutes' + seed.unit(i, 102) * interval '11 hours') as eta,
        interval '6 hours' + power(seed.unit(i, 111), 1.6) * interval '42 hours' as stay) t
) c
join harbour.ships s on s.id = c.ship cross join seed.words w
cross join (select array_agg(code::text order by code <> 'XZHAL', md5(code)) as codes from harbour.ports) p
order by c.i;

-- rows: 24000
insert into harbour.berth_reservations (id, port_call_id, berth_id, during, state, requested_at)
select id, id, berth_id, tstzrange(eta - interval '20 minutes', etd + interval '1 hour'),
    case status when 'cancelled' then 'cancelled' when 'planned' then case when id % 4 = 0 then 'requested' else 'confirmed' end else 'used' end::harbour.reservation_state,
    eta - interval '1 day' * seed.between(id, 115, 2, 40)
from harbour.port_calls;

-- rows: 110000
insert into harbour.port_call_events (port_call_id, seq, at, event, reported_by, payload)
select c.id, e.seq, case when e.seq <= 3 then c.ata else coalesce(c.atd, c.ata + interval '3 hours') end + e.offset_minutes * interval '1 minute', e.event,
    case e.seq % 3 when 0 then 'VTS' when 1 then c.agent end, case when e.seq = 3 then jsonb_build_object('lines', 4 + c.id % 5, 'fenders', c.id % 7 > 0) end
from harbour.port_calls c
cross join (values (1, 'pilot on board', -95), (2, 'passed breakwater', -40), (3, 'all fast', 0), (4, 'cargo completed', -120), (5, 'last line', 0)) e (seq, event, offset_minutes)
where c.ata is not null and (e.seq <= 3 or c.atd is not null) and seed.unit(c.id, 120 + e.seq) > 0.05
order by c.id, e.seq;

-- rows: 40000
insert into harbour.pilotages (id, port_call_id, pilot_id, inbound, boarded_at, duration, wind_knots, remarks)
select row_number() over (order by c.ata, d.inbound), c.id, 1 + floor(36 * power(seed.unit(c.id * 2 + d.n, 130), 1.3)), d.inbound,
    case when d.inbound then c.ata - interval '95 minutes' else c.atd + interval '5 minutes' end, interval '40 minutes' + abs(seed.bell(c.id, 131 + d.n)) * interval '22 minutes',
    nullif(seed.between(c.id, 133, 0, 38), 0), case when c.id % 41 = 0 then 'swell at the breakwater' when c.id % 9 = 0 then '' end
from harbour.port_calls c cross join (values (0, true), (1, false)) d (n, inbound)
where c.ata is not null and (d.inbound or c.atd is not null) and seed.unit(c.id, 134 + d.n) < 0.9
order by 1;

-- rows: 45000
insert into harbour.tug_jobs (id, port_call_id, tug_id, started_at, duration, fuel_litres, primary_tug)
select row_number() over (order by c.ata, n), c.id, 1 + (floor(14 * power(seed.unit(c.id, 140), 1.4))::integer + n) % 14, c.ata - interval '50 minutes' + n * interval '4 minutes',
    interval '35 minutes' + abs(seed.bell(c.id * 4 + n, 141)) * interval '30 minutes', case when c.id % 19 > 0 then round((180 + 70 * seed.bell(c.id, 142 + n))::numeric, 1) end, n = 0
from harbour.port_calls c join harbour.ships s on s.id = c.ship_id
cross join lateral generate_series(0, case when s.gross_tonnage > 60000 then 2 when s.gross_tonnage > 20000 then 1 else 0 end) n
where c.ata is not null and seed.unit(c.id, 143) < 0.93
order by 1;

-- rows: 900
insert into harbour.incidents (id, port_call_id, happened_at, severity, place, title, report, closed)
select md5('incident ' || i)::uuid, c.id, c.eta + interval '3 hours', 1 + floor(5 * power(seed.unit(i, 150), 3)), row(57.70 + seed.unit(i, 151) / 20, 11.93 + seed.unit(i, 152) / 14)::harbour.geo_position,
    seed.pick('{Fender damaged,Oil sheen,Mooring line parted,Container dropped,Crew injury,Near miss,Power failure,Drone over quay,Fire alarm,Collision with quay}', i, 153),
    'Reported by ' || seed.pick(w.given, i, 154) || ' ' || seed.pick(w.family, i, 155) || '. ' || seed.pick(w.remarks, i, 156) || E'.\nWeather: '
        || seed.pick('{calm,breeze from SW,gale,fog – 200 m,snow showers}', i, 157) || E'.\nAction: ' || seed.pick('{none,diver sent,claim opened,"police informed, ref. 44/№ 7",repair ordered}', i, 158)
        || case when i % 50 = 0 then E'.\nNote: „Kapten sa: \"det är lugnt\" 🛟“' else '' end, i % 6 > 0
from generate_series(1, 900) i join harbour.port_calls c on c.id = i * 26 cross join seed.words w;

-- rows: 32000
insert into harbour.shifts (id, staff_id, terminal_id, during, task, overtime)
select row_number() over (order by d.day, s.id), s.id, coalesce(s.terminal_id, 7), tstzrange(d.day + h.start * interval '1 hour', d.day + (h.start + 8) * interval '1 hour'),
    case s.role when 'crane operator' then 'STS ' || 1 + s.id % 9 when 'gate clerk' then 'gate ' || 1 + s.id % 4 else s.role end,
    case when seed.unit(s.id * 1000 + d.n, 160) < 0.06 then interval '15 minutes' * seed.between(s.id * 1000 + d.n, 161, 1, 12) end
from harbour.staff s
cross join lateral (select n, (harbour.today() - 120 + n)::timestamp at time zone 'UTC' as day from generate_series(0, 134) n) d
cross join lateral (select (array[6, 14, 22])[1 + (s.id + d.n / 7) % 3] as start) h
where s.id > 7 and (s.left_on is null or s.left_on > d.day) and (s.id + d.n) % 7 not in (5, 6) and seed.unit(s.id * 1000 + d.n, 162) < 0.86
order by 1;

-- rows: 1200
insert into harbour.documents (id, port_call_id, title, media_type, body, manifest)
select md5('document ' || i)::uuid, case when i % 14 > 0 then 24000 - i * 2 end, seed.pick('{Crew list,Garbage declaration,Stowage plan,Bill of lading,Pilot card}', i, 170) || ' ' || i,
    case i % 3 when 0 then 'application/pdf' when 1 then 'text/plain' else 'image/png' end,
    case when i % 40 = 0 then ''::bytea else decode(repeat(md5(i::text), 4 + i % 60), 'hex') end,
    case when i % 4 = 0 then xmlelement(name manifest, xmlattributes(i as no), xmlelement(name crew, i % 30), xmlelement(name sealed, i % 5 = 0)) end
from generate_series(1, 1200) i;
