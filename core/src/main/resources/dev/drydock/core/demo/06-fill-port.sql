-- harbour 06: rows of the port: places, lines, ships, terminals, berths, people and weather.

insert into harbour.ports (code, name, country, position, time_zone, aliases)
select code, name, left(code, 2), row(lat, lon)::harbour.geo_position, zone, aliases::text[]
from (values
    ('XZHAL', 'Haldersund', 57.70887, 11.97456, 'UTC', '{Halders,HDS}'), ('SEGOT', 'Göteborg', 57.68, 11.85, 'Europe/Stockholm', '{Gothenburg}'),
    ('DEHAM', 'Hamburg', 53.54, 9.98, 'Europe/Berlin', '{}'), ('NLRTM', 'Rotterdam', 51.95, 4.14, 'Europe/Amsterdam', '{Europoort}'),
    ('BEANR', 'Antwerpen', 51.27, 4.33, 'Europe/Brussels', '{Antwerp,Anvers}'), ('PLGDN', 'Gdańsk', 54.40, 18.67, 'Europe/Warsaw', '{Danzig}'),
    ('PLGDY', 'Gdynia', 54.53, 18.54, 'Europe/Warsaw', '{}'), ('FIHEL', 'Helsinki', 60.15, 24.96, 'Europe/Helsinki', '{Helsingfors}'),
    ('EETLL', 'Tallinn', 59.45, 24.77, 'Europe/Tallinn', '{}'), ('LVRIX', 'Rīga', 57.03, 24.08, 'Europe/Riga', '{Riga}'),
    ('LTKLJ', 'Klaipėda', 55.70, 21.12, 'Europe/Vilnius', '{Memel}'), ('DKCPH', 'København', 55.69, 12.60, 'Europe/Copenhagen', '{Copenhagen}'),
    ('DKAAR', 'Aarhus', 56.15, 10.22, 'Europe/Copenhagen', '{Århus}'), ('NOOSL', 'Oslo', 59.90, 10.74, 'Europe/Oslo', '{}'),
    ('NOBGO', 'Bergen', 60.40, 5.31, 'Europe/Oslo', '{}'), ('GBFXT', 'Felixstowe', 51.95, 1.31, 'Europe/London', '{}'),
    ('GBLGP', 'London Gateway', 51.50, 0.49, 'Europe/London', '{}'), ('IEDUB', 'Dublin', 53.35, -6.21, 'Europe/Dublin', '{Baile Átha Cliath}'),
    ('FRLEH', 'Le Havre', 49.48, 0.12, 'Europe/Paris', '{}'), ('ESVLC', 'València', 39.44, -0.32, 'Europe/Madrid', '{Valencia}'),
    ('ESALG', 'Algeciras', 36.13, -5.44, 'Europe/Madrid', '{}'), ('PTSIE', 'Sines', 37.94, -8.88, 'Europe/Lisbon', '{}'),
    ('ITGOA', 'Genova', 44.40, 8.92, 'Europe/Rome', '{Genoa}'), ('GRPIR', 'Πειραιάς', 37.94, 23.62, 'Europe/Athens', '{Piraeus}'),
    ('TRIZM', 'İzmir', 38.44, 27.14, 'Europe/Istanbul', '{Izmir,Smyrna}'), ('EGPSD', 'Port Said', 31.25, 32.31, 'Africa/Cairo', '{بورسعيد}'),
    ('MAPTM', 'Tanger Med', 35.88, -5.50, 'Africa/Casablanca', '{}'), ('ZADUR', 'Durban', -29.87, 31.03, 'Africa/Johannesburg', '{eThekwini}'),
    ('AEJEA', 'Jebel Ali', 25.01, 55.06, 'Asia/Dubai', '{}'), ('INNSA', 'Nhava Sheva', 18.95, 72.95, 'Asia/Kolkata', '{JNPT}'),
    ('LKCMB', 'Colombo', 6.95, 79.85, 'Asia/Colombo', '{}'), ('SGSIN', 'Singapore', 1.27, 103.84, 'Asia/Singapore', '{新加坡}'),
    ('MYPKG', 'Port Klang', 3.00, 101.39, 'Asia/Kuala_Lumpur', '{}'), ('VNSGN', 'Hồ Chí Minh', 10.77, 106.71, 'Asia/Ho_Chi_Minh', '{Saigon}'),
    ('CNSHA', 'Shanghai', 31.22, 121.49, 'Asia/Shanghai', '{上海}'), ('CNNGB', 'Ningbo', 29.87, 121.55, 'Asia/Shanghai', '{宁波}'),
    ('CNSZX', 'Shenzhen', 22.49, 113.89, 'Asia/Shanghai', '{深圳}'), ('KRPUS', 'Busan', 35.10, 129.04, 'Asia/Seoul', '{부산,Pusan}'),
    ('JPYOK', 'Yokohama', 35.45, 139.65, 'Asia/Tokyo', '{横浜}'), ('AUMEL', 'Melbourne', -37.82, 144.92, 'Australia/Melbourne', '{}'),
    ('USNYC', 'New York', 40.67, -74.04, 'America/New_York', '{}'), ('USSAV', 'Savannah', 32.08, -81.09, 'America/New_York', '{}'),
    ('BRSSZ', 'Santos', -23.95, -46.31, 'America/Sao_Paulo', '{}'), ('CLSAI', 'San Antonio', -33.59, -71.62, 'America/Santiago', '{}'),
    ('CAMTR', 'Montréal', 45.55, -73.53, 'America/Toronto', '{Montreal}'), ('ISREY', 'Reykjavík', 64.15, -21.93, 'Atlantic/Reykjavik', '{}')
) as p (code, name, lat, lon, zone, aliases);

insert into harbour.shipping_lines (name, scac, country, contact, credit_limit, tags)
select (array['Nordic', 'Hansa', 'Polar', 'Blue', 'Meridian', 'Oriental', 'Baltic', 'Cape', 'Union', 'Delta'])[1 + i % 10]
        || ' ' || (array['Line', 'Shipping', 'Maritime', 'Carriers', 'Seaways', 'Tankers'])[1 + i / 10],
    chr(65 + i % 26) || chr(65 + i * 7 % 26) || chr(65 + i * 11 % 26) || 'U',
    (array['DK', 'CH', 'DE', 'CN', 'NO', 'SG', 'FR', 'GR', 'LR', 'PA'])[1 + i % 10],
    jsonb_build_object('email', 'ops' || i || '@line.example', 'phones', jsonb_build_array('+46 31 ' || 100000 + i * 37),
        'duty', jsonb_build_object('name', seed.pick(w.given, i, 1) || ' ' || seed.pick(w.family, i, 2), 'night', i % 3 = 0)),
    case when i % 9 > 0 then round((exp(11 + seed.bell(i, 3)))::numeric, -3) end,
    case i % 4 when 0 then '{}' when 1 then '{alliance}' when 2 then '{alliance,reefer}' else '{"slow payer"}' end::text[]
from generate_series(0, 59) i cross join seed.words w;

insert into harbour.ships (id, imo, name, call_sign, mmsi, flag, type, line_id, gross_tonnage, length_m, beam_m, draught_m, built, former_names, particulars)
select s.i, s.base * 10 + (s.base / 100000 * 7 + s.base / 10000 % 10 * 6 + s.base / 1000 % 10 * 5 + s.base / 100 % 10 * 4 + s.base / 10 % 10 * 3 + s.base % 10 * 2) % 10,
    case when s.i % 17 = 0 then seed.pick(w.foreign_names, s.i, 1) || case when s.i % 34 = 0 then '' else ' ' || s.i / 17 end
        when s.i % 23 = 0 then upper(seed.pick(w.nouns, s.i, 2))
        else seed.pick(w.adjectives, s.i, 3) || ' ' || seed.pick(w.nouns, s.i, 4) end,
    case when s.i % 31 > 0 then chr(65 + s.i % 26) || chr(65 + s.i / 26 % 26) || chr(65 + s.i / 7 % 26) || s.i % 10 end,
    case when s.i % 29 > 0 then 200000000 + s.i * 293657 end,
    (array['PA', 'LR', 'MH', 'SG', 'MT', 'BS', 'DK', 'NO', 'CY', 'CN', 'HK', 'PT'])[1 + floor(12 * power(seed.unit(s.i, 5), 1.8))::integer],
    r.type, case when r.type <> 'service' then 1 + floor(60 * power(seed.unit(s.i, 6), 1.6))::smallint end,
    s.gt, round((6.6 * power(s.gt, 0.335))::numeric, 1), round((1.03 * power(s.gt, 0.333))::numeric, 1), round((0.78 * power(s.gt, 0.25))::numeric, 1),
    case when s.i % 41 > 0 then 2025 - floor(38 * power(seed.unit(s.i, 7), 1.4)) end,
    case when s.i % 5 = 0 then array[seed.pick(w.nouns, s.i, 8) || ' ' || seed.between(s.i, 9, 1, 40)]
        when s.i % 19 = 0 then array[seed.pick(w.foreign_names, s.i, 10), seed.pick(w.adjectives, s.i, 11)] else '{}' end,
    jsonb_build_object('engine', jsonb_build_object('kw', seed.between(s.i, 12, 2, 80) * 900, 'fuel', seed.pick('{hfo,mgo,lng,methanol}', s.i, 13)),
        'class', seed.pick('{DNV,LR,BV,ABS,ClassNK}', s.i, 14), 'ice', nullif(seed.pick('{1A,1B,1C,none}', s.i, 15), 'none'))
from (select i, 810000 + i * 53 as base, (600 + exp(9.4 + 0.9 * seed.bell(i, 16)) / case when i > 1760 then 25 else 1 end + case when i <= 760 then 15000 else 0 end)::integer as gt
    from generate_series(1, 1800) i) s
join seed.type_range r on s.i between r.first_id and r.last_id cross join seed.words w;

insert into harbour.terminals (id, code, name, kind, operator, opened, area_ha, hours) values
    (1, 'NCT', 'North Container Terminal', 'container', 'Haldersund Boxes AB', '1994-05-01', 92.40, '[0,24)'),
    (2, 'OUT', 'Outer Harbour Terminal', 'container', 'Haldersund Boxes AB', '2016-09-12', 141.75, '[0,24)'),
    (3, 'BLK', 'Bulk Pier', 'bulk', 'Kornhamn', '1971-03-20', 33.10, '[6,22)'),
    (4, 'OIL', 'Skarvik Oil Jetty', 'liquid', 'Skarvik Energi', '1967-11-02', 58.00, '[0,24)'),
    (5, 'FRY', 'Ferry & RoRo Quay', 'roro', 'Sundlinjen', '1988-06-15', 21.30, '[4,24)'),
    (6, 'CRU', 'Old Town Cruise Quay', 'passenger', 'Port of Haldersund', null, 6.85, '[5,23)'),
    (7, 'SOU', 'South Quays', 'multi-purpose', 'Port of Haldersund', '1952-04-01', 27.65, '[6,20)');

insert into harbour.berths (id, terminal_id, code, length_m, depth_m, services, bow, stern, bollards, in_service, note)
select b.i, t.id, t.code || '-' || lpad((b.i - t.first + 1)::text, 2, '0'), 140 + seed.between(b.i, 20, 0, 26) * 10, 7 + seed.between(b.i, 21, 0, 90) / 10.0,
    case b.i % 5 when 0 then '{water}' when 1 then '{water,shore power}' when 2 then '{water,shore power,bunkering}' when 3 then '{}' else '{water,waste,"crane 60t"}' end::text[],
    row(57.70 + b.i * 0.0011, 11.93 + b.i * 0.0017)::harbour.geo_position, row(57.70 + b.i * 0.0011, 11.9325 + b.i * 0.0017)::harbour.geo_position,
    (b'1111111111111111' & ~ (1 << b.i % 16)::bit(16)), b.i not in (29, 41), case when b.i in (29, 41) then 'fender damage, see incident' when b.i % 11 = 0 then '' end
from generate_series(1, 42) b (i)
join (values (1, 'NCT', 1, 9), (2, 'OUT', 10, 17), (3, 'BLK', 18, 22), (4, 'OIL', 23, 27), (5, 'FRY', 28, 32), (6, 'CRU', 33, 35), (7, 'SOU', 36, 42)) t (id, code, first, last)
    on b.i between t.first and t.last;

insert into seed.berth_ships
select b.id, r.first_id + row_number() over same_type - 1, count(*) over (partition by r.type), (r.last_id - r.first_id + 1) / count(*) over (partition by r.type), case t.id when 1 then 0.97 when 2 then 0.99 when 6 then 0.62 when 7 then 0.8 else 0.92 end
from harbour.berths b join harbour.terminals t on t.id = b.terminal_id
join seed.type_range r on r.type = case t.id when 1 then 'container' when 2 then 'container' when 3 then 'bulk' when 4 then 'tanker'
    when 5 then 'roro' when 6 then 'cruise' else 'general' end::harbour.ship_type
window same_type as (partition by r.type order by b.id);

insert into harbour.staff (id, name, email, role, terminal_id, manager_id, hired, left_on, salary, languages, preferences)
select i, seed.pick(w.given, i, 30) || ' ' || seed.pick(w.family, i, 31), case when i % 37 > 0 then 's' || lpad(i::text, 4, '0') || '@haldersund.example' end,
    case when i <= 7 then 'terminal manager' when i <= 43 then 'pilot' when i <= 103 then 'customs officer'
        else seed.pick('{crane operator,crane operator,stevedore,stevedore,stevedore,planner,electrician,gate clerk,IT}', i, 32) end,
    case when i <= 7 then i when i > 103 then 1 + floor(7 * power(seed.unit(i, 33), 1.5)) end, case when i > 7 then 1 + i % 7 end,
    date '1992-02-01' + seed.between(i, 34, 0, 12400), case when i % 13 = 0 then date '2026-01-31' + seed.between(i, 35, 0, 270) end,
    round((24000 + 9000 * abs(seed.bell(i, 36)) + case when i <= 43 then 30000 else 0 end)::numeric, 2),
    case i % 4 when 0 then '{sv,en}' when 1 then '{sv}' when 2 then '{sv,en,de}' else '{en,pl}' end::text[],
    case when i % 6 = 0 then '{}' else jsonb_build_object('theme', seed.pick('{light,dark}', i, 37), 'nights', i % 5 > 1) end
from generate_series(1, 420) i cross join seed.words w;

insert into harbour.staff_certificates (staff_id, code, issued, expires, issuer)
select s.id, c.code, s.hired + seed.between(s.id, 40 + c.n, 10, 900), case when c.code <> 'FIRST-AID' then harbour.today() + seed.between(s.id, 50 + c.n, -200, 1400) end,
    seed.pick('{DNV Academy,Sjöfartsverket,Red Cross,Port Academy}', s.id, 60 + c.n)
from harbour.staff s cross join (values (1, 'FIRST-AID'), (2, 'CRANE-A'), (3, 'ADR'), (4, 'ISPS')) c (n, code) where seed.unit(s.id, 70 + c.n) < 0.62;

insert into harbour.pilots (id, staff_id, licence_no, max_gross_tonnage, valid, areas)
select i - 7, i, 'P-' || 1000 + i * 7, (array[20000, 60000, 120000, 250000])[1 + i % 4], daterange(date '2021-01-01' + i * 9, date '2026-10-01' + i * 21),
    case when i % 3 = 0 then '{outer,inner,river}' else '{outer,inner}' end::text[] from generate_series(8, 43) i;

insert into harbour.tugs (id, name, bollard_pull_t, built, radio_mac, in_service)
select i, (array['Björn', 'Varg', 'Järv', 'Lo', 'Älg', 'Örn', 'Uv', 'Räv', 'Mård', 'Bäver', 'Hermelin', 'Utter', 'Säl', 'Tumlare'])[i], 28 + i * 3.5, 1998 + i * 2,
    ('02:00:5e:10:00:' || lpad(to_hex(i), 2, '0'))::macaddr, i <> 9 from generate_series(1, 14) i;

insert into harbour.sensors (id, code, kind, unit, berth_id, position, address, mac, calibration, installed)
select i, upper(left(k.kind, 3)) || '-' || lpad(i::text, 3, '0'), k.kind, k.unit, case when i <= 30 then i end,
    row(57.70 + i * 0.0012, 11.93 + i * 0.0016)::harbour.geo_position, ('10.20.' || i % 4 || '.' || 10 + i)::inet,
    ('02:00:5e:20:00:' || lpad(to_hex(i), 2, '0'))::macaddr, jsonb_build_object('offset', round((seed.bell(i, 80) / 10)::numeric, 3), 'by', 'lab ' || i % 3),
    date '2024-01-10' + i * 11
from generate_series(1, 40) i
join (values (0, 'water level', 'm'), (1, 'current', 'kn'), (2, 'wind', 'kn'), (3, 'temperature', '°C'), (4, 'mooring load', 'kN')) k (n, kind, unit) on k.n = i % 5;

insert into harbour.weather_observations (observed_at, wind_knots, wind_from, gust_knots, visibility_m, wave_m, air_c, remark)
select at, round(w.wind::numeric, 1), ((220 + 70 * seed.bell(h / 9, 90))::integer % 360 + 360) % 360, case when w.wind > 12 then round((w.wind * 1.45)::numeric, 1) end,
    case when h % 61 > 0 then 12000 - (9500 * power(seed.unit(h / 5, 91), 6))::integer end, round((w.wind / 18)::numeric, 1),
    round((8.5 - 9.5 * cos((extract(doy from at) - 20) * 0.0172) + 2 * seed.bell(h, 92))::numeric, 1), case when w.wind > 34 then 'gale warning' when h % 97 = 0 then '' end
from generate_series(0, 365 * 24 - 1) h
cross join lateral (select harbour.today()::timestamp at time zone 'UTC' - interval '365 days' + h * interval '1 hour' as at, 3 + abs(seed.bell(h / 6, 93)) * 9 + seed.unit(h, 94) * 4 as wind) w;
