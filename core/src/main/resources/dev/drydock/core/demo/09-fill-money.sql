-- harbour 09: tariffs, invoices of departed calls, their lines, payments. Lines come first, an invoice is the sum of its lines.

insert into harbour.tariffs (id, code, description, unit, price, valid)
select (y.year - 2022) * 12 + t.n, t.code, t.description, t.unit, round(t.price * (1 + (y.year - 2022) * 0.035), 2), daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))
from generate_series(2022, 2026) y (year)
cross join (values (1, 'PD', 'Port dues per gross ton', 'GT', 0.31), (2, 'BH', 'Berth hire per metre and day', 'm·d', 4.85), (3, 'PIL', 'Pilotage', 'move', 640), (4, 'TUG', 'Towage', 'tug hour', 890),
    (5, 'MOOR', 'Mooring gang', 'call', 415), (6, 'WST', 'Waste reception', 'm³', 38.5), (7, 'FW', 'Fresh water', 't', 3.2), (8, 'SHP', 'Shore power', 'MWh', 142),
    (9, 'LOLO', 'Container lift', 'move', 118), (10, 'STOR', 'Storage', 'TEU day', 9.4), (11, 'ISPS', 'Security fee', 'call', 210), (12, 'DISC', 'Frequent caller discount', 'call', -175)) t (n, code, description, unit, price);

-- rows: 95000
insert into harbour.invoice_lines (invoice_id, line_no, tariff_id, quantity, unit_price)
select l.call, row_number() over (partition by l.call order by l.n), t.id, l.quantity, t.price
from (
    select c.id as call, x.n, c.atd, case x.n when 1 then s.gross_tonnage when 2 then round(s.length_m * (extract(epoch from c.turnaround) / 86400)::numeric, 2)
        when 3 then 2 when 4 then seed.between(c.id, 300, 1, 6) when 9 then seed.between(c.id, 301, 12, 1900) when 10 then seed.between(c.id, 302, 1, 400) when 6 then seed.between(c.id, 303, 1, 60)
        when 7 then seed.between(c.id, 304, 10, 300) when 8 then round((seed.unit(c.id, 305) * 90)::numeric, 2) else 1 end as quantity
    from harbour.port_calls c join harbour.ships s on s.id = c.ship_id cross join generate_series(1, 12) x (n)
    where c.status = 'departed' and (x.n = 1 or seed.unit(c.id, 310 + x.n) < (array[1, 0.95, 0.9, 0.4, 0.5, 0.25, 0.2, 0.15, 0.35, 0.2, 0.3, 0.1])[x.n]) and (x.n <> 9 or c.berth_id <= 17)
) l
join harbour.tariffs t on t.id = (extract(year from l.atd)::integer - 2022) * 12 + l.n
where l.quantity > 0
order by 1, 2;

-- rows: 21000
insert into harbour.invoices (id, number, port_call_id, line_id, state, issued_on, due_on, net, vat_rate, reference, extra)
select c.id, to_char(i.issued, 'YYYY') || '-' || lpad(c.id::text, 6, '0'), c.id, s.line_id,
    case when i.issued > harbour.today() - 12 then 'draft' when i.paid then 'paid' when c.id % 211 = 0 then 'written off' when i.issued + 30 < harbour.today() then 'overdue' else 'sent' end::harbour.invoice_state,
    i.issued, i.issued + 30, l.net, case when s.flag = 'DK' then 0.25 else 0 end, case when c.id % 4 = 0 then 'PO ' || c.id * 31 when c.id % 9 = 0 then '' end,
    case when c.id % 6 = 0 then jsonb_build_object('dunning', c.id % 3, 'contact', seed.pick(w.given, c.id, 320), 'lines', l.lines) end
from harbour.port_calls c join harbour.ships s on s.id = c.ship_id
join (select invoice_id, sum(amount::numeric) as net, count(*) as lines from harbour.invoice_lines group by invoice_id) l on l.invoice_id = c.id
cross join lateral (select (c.atd + seed.between(c.id, 321, 1, 9) * interval '1 day')::date as issued,
    seed.unit(c.id, 322) < case when c.atd < harbour.today() - 90 then 0.985 when c.atd < harbour.today() - 40 then 0.8 else 0.3 end as paid) i
cross join seed.words w
order by c.id;

-- rows: 21500
insert into harbour.payments (id, invoice_id, received_on, amount, method, bank_reference)
select row_number() over (order by i.issued_on, i.id, p.part), i.id, least(i.issued_on + floor(abs(seed.bell(i.id, 330)) * 24)::integer + p.part * 9, harbour.today()),
    case when not p.split then i.gross when p.part = 1 then round(i.gross * 0.4, 2) else i.gross - round(i.gross * 0.4, 2) end,
    seed.pick('{SEPA,SEPA,SEPA,SWIFT,card,netting}', i.id, 331), case when i.id % 8 > 0 then 'RF' || 10 + i.id % 89 || ' ' || lpad(i.id::text, 8, '0') end
from harbour.invoices i
cross join lateral (select n as part, i.id % 14 = 0 as split from generate_series(1, case when i.id % 14 = 0 then 2 else 1 end) n) p
where i.state = 'paid' and i.gross > 0
order by 1;
