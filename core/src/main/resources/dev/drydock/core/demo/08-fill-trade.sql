-- harbour 08: commodities, containers and their moves, cargo, the yard, the gate.

insert into harbour.commodities (hs_code, description, hazardous, perishable) values
    ('030214', 'Atlantic salmon, fresh', false, true), ('040690', 'Cheese', false, true), ('070200', 'Tomatoes', false, true), ('080390', 'Bananas', false, true),
    ('080510', 'Oranges', false, true), ('090111', 'Coffee, not roasted', false, false), ('100199', 'Wheat', false, false), ('120190', 'Soya beans', false, false),
    ('150910', 'Virgin olive oil', false, false), ('170199', 'Refined sugar', false, false), ('180100', 'Cocoa beans', false, false), ('220300', 'Beer', false, false),
    ('220830', 'Whisky', true, false), ('230400', 'Oil-cake', false, false), ('252329', 'Portland cement', false, false), ('260111', 'Iron ore', false, false),
    ('270112', 'Bituminous coal', true, false), ('270900', 'Crude petroleum', true, false), ('271012', 'Petrol', true, false), ('271019', 'Gas oil', true, false),
    ('280610', 'Hydrochloric acid', true, false), ('290511', 'Methanol', true, false), ('300490', 'Medicaments', false, true), ('310210', 'Urea', false, false),
    ('320890', 'Paints and varnishes', true, false), ('340220', 'Detergents', false, false), ('360410', 'Fireworks', true, false), ('380893', 'Herbicides', true, false),
    ('390110', 'Polyethylene', false, false), ('401110', 'Car tyres', false, false), ('440710', 'Sawn timber, coniferous', false, false), ('470321', 'Wood pulp', false, false),
    ('480100', 'Newsprint', false, false), ('520100', 'Cotton', false, false), ('610910', 'T-shirts', false, false), ('640399', 'Footwear', false, false),
    ('680223', 'Granite, cut', false, false), ('690721', 'Ceramic tiles', false, false), ('720839', 'Steel coils', false, false), ('730890', 'Steel structures', false, false),
    ('760110', 'Aluminium ingots', false, false), ('841810', 'Refrigerators', false, false), ('844331', 'Printers', false, false), ('847130', 'Laptops', false, false),
    ('850760', 'Lithium-ion batteries', true, false), ('851762', 'Network equipment', false, false), ('854143', 'Solar panels', false, false), ('870323', 'Passenger cars', false, false),
    ('870421', 'Vans', false, false), ('890392', 'Motor boats', false, false), ('940161', 'Upholstered seats', false, false), ('940350', 'Bedroom furniture', false, false),
    ('950300', 'Toys', false, false), ('970121', 'Paintings', false, false);

insert into harbour.dangerous_goods (un_number, proper_name, class, packing_group) values
    (1203, 'GASOLINE', '3', 'II'), (1202, 'GAS OIL or DIESEL FUEL', '3', 'III'), (1267, 'PETROLEUM CRUDE OIL', '3', 'I'), (1230, 'METHANOL', '3', 'II'),
    (1263, 'PAINT', '3', 'II'), (1789, 'HYDROCHLORIC ACID', '8', 'II'), (3480, 'LITHIUM ION BATTERIES', '9', null), (3481, 'LITHIUM ION BATTERIES PACKED WITH EQUIPMENT', '9', null),
    (336, 'FIREWORKS', '1.4G', null), (1361, 'CARBON', '4.2', 'III'), (3065, 'ALCOHOLIC BEVERAGES', '3', 'III'), (2588, 'PESTICIDE, SOLID, TOXIC, N.O.S.', '6.1', 'III'),
    (1950, 'AEROSOLS', '2.1', null), (1073, 'OXYGEN, REFRIGERATED LIQUID', '2.2', null), (2910, 'RADIOACTIVE MATERIAL, EXCEPTED PACKAGE', '7', null);

-- rows: 30000
insert into harbour.containers (id, number, iso_type, line_id, tare_kg, max_gross_kg, reefer_setpoint, built_on, attributes)
select c.i, c.body || harbour.iso6346_digit(c.body), c.iso_type, 1 + floor(60 * power(seed.unit(c.i, 200), 1.6)), case when c.iso_type like '2%' then 2200 else 3750 end + seed.between(c.i, 201, 0, 30) * 10,
    case when c.iso_type like '2%' then 30480 else 32500 end, case when c.iso_type like '%R_' then (array[-25, -20, -18, 2, 4, 13.5])[1 + c.i % 6] end,
    case when c.i % 8 > 0 then date '2008-01-01' + seed.between(c.i, 202, 0, 6400) end,
    case when c.iso_type like '%R_' then jsonb_build_object('maker', seed.pick('{Carrier,Daikin,Thermo King}', c.i, 203), 'ca', c.i % 9 = 0) when c.i % 15 = 0 then jsonb_build_object('damage', array['dent', 'door']) end
from (select i, (array['HALU', 'NORU', 'BRIU', 'OSTU', 'KRAU', 'SUNU', 'TGLU', 'PLRU'])[1 + floor(8 * power(seed.unit(i, 204), 1.5))::integer] || lpad((100000 + i * 29)::text, 6, '0') as body,
    (array['22G1', '42G1', '45G1', '45R1', '22R1', '22T6', '22U1', '45G1'])[1 + floor(8 * seed.unit(i, 205))::integer] as iso_type from generate_series(1, 30000) i) c;

-- rows: 210000
insert into harbour.container_moves (id, container_id, port_call_id, kind, moved_at, crane, slot, gross_kg, full_load)
select m.i, m.container, c.id, m.kind, c.eta + (m.hours * 3600)::integer * interval '1 second', case when m.kind in ('discharge', 'load', 'restow') then 'STS-' || 1 + m.i % 9 end,
    case when m.kind <> 'gate out' then chr(65 + seed.between(m.i, 215, 0, 19)) || chr(65 + m.container % 6) || '-' || lpad(seed.between(m.i, 216, 1, 40)::text, 2, '0') || '-' || seed.between(m.i, 217, 1, 5) end,
    case when m.i % 53 > 0 then 2300 + case when m.full_load then seed.between(m.i, 210, 900, 28000) else 0 end end, m.full_load
from (select i, 1 + floor(30000 * power(seed.unit(i, 211), 1.3))::integer as container, 42 * (1 + i * 569 / 210000) + i % 17 as call,
        (array['discharge', 'load', 'yard', 'gate out', 'gate in', 'yard', 'restow', 'load'])[1 + floor(8 * seed.unit(i, 212))::integer]::harbour.move_kind as kind,
        seed.unit(i, 213) * 30 as hours, seed.unit(i, 214) < 0.74 as full_load from generate_series(1, 210000) i) m
join harbour.port_calls c on c.id = m.call
order by m.i;

-- rows: 125000
insert into harbour.cargo_items (id, port_call_id, container_id, hs_code, un_number, description, shipper, consignee, packages, weight_kg, declared_value, currency, marks)
select k.n, k.call, case when k.boxed then 1 + floor(30000 * power(seed.unit(k.n, 222), 1.3))::integer end, g.hs_code,
    case when g.hazardous then (array[1203, 1202, 1267, 1230, 1263, 1789, 3480, 3065])[1 + k.n % 8] end,
    g.description || case k.n % 6 when 0 then ', palletised' when 1 then ', 40'' HC' when 2 then '' when 3 then ', in bulk' when 4 then ' – sample lot №' || k.n % 900 else ', cartons' end,
    seed.pick(w.firms, floor(power(seed.unit(k.n, 223), 2) * 40)::bigint, 1), case when k.n % 23 > 0 then seed.pick(w.firms, k.n, 224) || ', ' || seed.pick(w.cities, k.n, 225) end,
    1 + floor(exp(2.5 + 1.3 * seed.bell(k.n, 226)))::integer, round(exp(8.6 + 1.2 * seed.bell(k.n, 227))::numeric, 1),
    case when k.n % 29 > 0 then round(exp(9.5 + 1.5 * seed.bell(k.n, 228))::numeric, 2) end,
    case when k.n % 10 < 7 then 'EUR' when k.n % 10 < 9 then 'USD' else 'SEK' end, case when k.n % 12 = 0 then '' when k.n % 5 = 0 then 'HDS/' || k.n % 7919 || '/' || k.call end
from (select row_number() over (order by c.id, n) as n, c.id as call, c.berth_id <= 17 or c.id % 5 = 0 as boxed
    from harbour.port_calls c cross join lateral generate_series(1, floor(14 * power(seed.unit(c.id, 220), 1.7))::integer) n where c.status <> 'cancelled') k
join (select row_number() over (order by md5(hs_code)) - 1 as rank, * from harbour.commodities) g on g.rank = floor(54 * power(seed.unit(k.n, 221), 2.1))::integer
cross join seed.words w
order by k.n;

-- rows: 24000
insert into harbour.yard_slots (id, block, bay, tier, container_id, temperature, changed_at, note)
select i, chr(65 + i / 1200) || chr(65 + i / 200 % 6), 1 + i / 5 % 40, 1 + i % 5, case when seed.unit(i, 230) < 0.55 then i end,
    case when i % 16 = 0 then round((-18 + seed.bell(i, 231))::numeric, 1) end, harbour.today() - seed.between(i, 232, 0, 28800) * interval '1 minute', case when i % 140 = 0 then 'reserved for reefer' else '' end
from generate_series(1, 24000) i;

-- 96 % of what a 32 bit serial can give: trouble "sequence near its end"
select setval('harbour.gate_passes_id_seq', 2061500000);

-- rows: 60000
insert into harbour.gate_passes (container_id, plate, driver, booth, passed_at, inbound, weight_kg, photo_sha256)
select case when i % 7 > 0 then 1 + floor(30000 * power(seed.unit(i, 240), 1.3)) end, chr(65 + i % 25) || chr(65 + i / 25 % 25) || chr(65 + i / 11 % 25) || ' ' || lpad((i * 37 % 1000)::text, 3, '0'),
    case when i % 9 > 0 then seed.pick(w.given, i, 241) || ' ' || seed.pick(w.family, i, 242) end, ('10.20.9.' || 11 + i % 4)::inet,
    harbour.today() - interval '200 days' + i * interval '288 seconds' + seed.between(i, 243, 0, 240) * interval '1 second', i % 2 = 0, case when i % 31 > 0 then 14000 + seed.between(i, 244, 0, 26000) end,
    case when i % 3 = 0 then sha256(i::text::bytea) end
from generate_series(1, 60000) i cross join seed.words w;
