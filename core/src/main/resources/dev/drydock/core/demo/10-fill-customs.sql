-- harbour 10: the customs house: offices, officers, rules, declarations of imported cargo, inspections, holds.

insert into customs.offices (code, name, address, opens, closes) values
    ('HAL', 'Haldersund Main', E'Customs Square 1\nXZ-100 01 Haldersund', '07:00', '18:00'), ('NCT', 'North Gate', E'Quay Road 14\nXZ-104 40 Haldersund', '00:00', '23:59'),
    ('OUT', 'Outer Harbour', 'Signal Hill 2', '06:00', '22:00'), ('FRY', 'Ferry Hall', 'Harbour Street 77 B', '04:30', '23:30'), ('OIL', 'Skarvik', 'Tar Alley 3', '08:00', '16:00');

insert into customs.officers (staff_id, office_code, badge, clearance)
select i, (array['HAL', 'NCT', 'OUT', 'FRY', 'OIL'])[1 + floor(5 * power(seed.unit(i, 400), 1.4))::integer], 'C' || lpad((i * 17 % 1000)::text, 4, '0'),
    (array['green', 'amber', 'red'])[1 + i % 3]::customs.risk_level from generate_series(44, 103) i;

insert into customs.risk_rules (id, name, condition, level, active)
select i, seed.pick('{Value too low for,Origin watch,New shipper,Weight jump,Repeated amendment,Dual use,Transit loop,Random}', i, 410) || ' ' || i,
    jsonb_build_object('all', jsonb_build_array(jsonb_build_object('field', seed.pick('{hs_code,weight_kg,declared_value,shipper}', i, 411), 'op', seed.pick('{<,>,=,~}', i, 412), 'value', i * 100),
        jsonb_build_object('field', 'country', 'in', array['BR', 'CN', 'TR']))), (array['amber', 'amber', 'red'])[1 + i % 3]::customs.risk_level, i % 7 > 0
from generate_series(1, 40) i;

insert into customs.sanctioned_parties (id, name, other_names, listed, country)
select i, seed.pick(w.given, i, 420) || ' ' || seed.pick(w.family, i, 421) || case when i % 4 = 0 then ' Trading LLC' else '' end,
    case when i % 3 = 0 then array[upper(seed.pick(w.family, i, 422)), seed.pick(w.foreign_names, i, 423)] else '{}' end, date '2014-03-01' + seed.between(i, 424, 0, 4500),
    nullif((array['BY', 'RU', 'KP', 'IR', 'SY', '--'])[1 + i % 6], '--')
from generate_series(1, 300) i cross join seed.words w;

-- rows: 60000
insert into customs.declarations (id, mrn, cargo_item_id, office_code, lodged_at, cleared_at, risk, rule_id, duty, vat, payload)
select row_number() over (order by d.lodged, d.id), to_char(d.lodged, 'YY') || 'XZ' || upper(substr(md5(d.id::text), 1, 14)), d.id,
    case when d.berth_id <= 9 then 'NCT' when d.berth_id <= 17 then 'OUT' when d.berth_id between 23 and 27 then 'OIL' when d.berth_id between 28 and 32 then 'FRY' else 'HAL' end, d.lodged,
    case when d.lodged < harbour.today() - 3 and d.id % 157 > 0 then date_trunc('second', d.lodged + abs(seed.bell(d.id, 430)) * interval '20 hours') end,
    case when d.dice < 0.82 then 'green' when d.dice < 0.96 then 'amber' else 'red' end::customs.risk_level, case when d.dice >= 0.82 then 1 + floor(40 * power(seed.unit(d.id, 431), 1.5)) end,
    round(d.value * (array[0, 0, 0.02, 0.045, 0.08, 0.12])[1 + d.id % 6]::numeric, 2), round(d.value * 0.25, 2),
    case when d.id % 5 = 0 then jsonb_build_object('procedure', (array['4000', '5100', '7100'])[1 + d.id % 3], 'docs', array['N380', 'N705'], 'seals', d.id % 3) end
from (select k.id, c.berth_id, c.eta - seed.between(k.id, 432, 0, 4320) * interval '1 minute' as lodged, seed.unit(k.id, 433) as dice, least(coalesce(k.declared_value, 0), 1e7) as value
    from harbour.cargo_items k join harbour.port_calls c on c.id = k.port_call_id where seed.unit(k.id, 434) < 0.5 and c.eta < harbour.today() + 4) d
order by 1;

-- rows: 6000
insert into customs.inspections (id, declaration_id, officer_id, planned, done_at, findings, passed)
select row_number() over (order by d.lodged_at, d.id), d.id, 44 + floor(60 * power(seed.unit(d.id, 440), 1.3)), d.lodged_at + interval '6 hours', case when d.id % 33 > 0 then d.cleared_at end,
    case when d.cleared_at is null then null when seed.unit(d.id, 441) < 0.85 then '' else seed.pick('{"undeclared cargo: 12 cartons","seal broken, resealed",wrong HS code,weight differs 8 %,"pallets without ISPM 15 mark",counterfeit goods}', d.id, 442) end,
    case when d.cleared_at is not null then seed.unit(d.id, 441) < 0.93 end
from customs.declarations d where d.risk = 'red' or (d.risk = 'amber' and d.id % 2 = 0)
order by 1;

-- rows: 4500
insert into customs.holds (id, declaration_id, container_id, office_code, reason, placed_at, released_at, placed_by, note)
select row_number() over (order by d.lodged_at, d.id), d.id, k.container_id, d.office_code,
    (array['documents', 'documents', 'inspection', 'inspection', 'duty unpaid', 'weight mismatch', 'quarantine', 'sanctions'])[1 + floor(8 * power(seed.unit(d.id, 450), 1.4))::integer]::customs.hold_reason,
    d.lodged_at + interval '2 hours', case when d.cleared_at is not null and seed.unit(d.id, 451) < 0.97 then d.cleared_at end, 44 + floor(60 * power(seed.unit(d.id, 452), 1.3)),
    case d.id % 4 when 0 then '' when 1 then 'ring ' || seed.pick(w.given, d.id, 453) || ' before release' when 2 then E'two pages missing\nsee mail' end
from customs.declarations d join harbour.cargo_items k on k.id = d.cargo_item_id cross join seed.words w
where d.risk <> 'green' and seed.unit(d.id, 454) < 0.42
order by 1;
