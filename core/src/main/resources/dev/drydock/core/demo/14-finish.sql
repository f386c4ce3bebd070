-- harbour 14: sequences behind the loaded rows, the seeding schema gone, comments, first statistics.

do $$
declare
    c record;
    top bigint;
begin
    for c in select attrelid::regclass as tab, attname as col, pg_get_serial_sequence(attrelid::regclass::text, attname) as seq
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where attidentity <> '' and relkind = 'r' and relnamespace in ('harbour'::regnamespace, 'customs'::regnamespace) loop
        execute format('select max(%I) from %s', c.col, c.tab) into top;
        perform setval(c.seq, coalesce(top, 1), top is not null);
    end loop;
end $$;

drop schema seed cascade;

comment on table harbour.ports is 'Ports of the world that ships come from and go to, by UN/LOCODE.';

comment on table harbour.shipping_lines is 'Lines that own or charter ships and pay invoices.';

comment on table harbour.ships is 'Ships that have called or may call; some names are not Latin on purpose.';

comment on table harbour.terminals is 'The seven terminals.';

comment on table harbour.berths is 'Berths along the quays. bollards: one bit each, 1 = usable.';

comment on table harbour.port_calls is 'One visit of one ship. ata and atd are null until they happen.';

comment on table harbour.port_call_events is 'What happened during a call, in order.';

comment on table harbour.berth_reservations is 'Time a berth is kept for a call; two live reservations of one berth cannot overlap (exclusion constraint).';

comment on table harbour.pilots is 'Pilots and how large a ship each may bring in.';

comment on table harbour.pilotages is 'Jobs of pilots.';

comment on table harbour.tugs is 'Tugs, all named after animals.';

comment on table harbour.tug_jobs is 'Jobs of tugs.';

comment on table harbour.incidents is 'Reports in free text with a search column.';

comment on table harbour.commodities is 'Harmonised System codes used here.';

comment on table harbour.dangerous_goods is 'UN numbers used here.';

comment on table harbour.containers is 'Containers seen in the port, with valid ISO 6346 numbers.';

comment on table harbour.container_moves is 'Each lift or gate passage of a container. Looked up by slot all day, without an index for it.';

comment on table harbour.cargo_items is 'Lines of the cargo manifests.';

comment on table harbour.yard_slots is 'Places in the container yard and what stands there. Updated all day.';

comment on table harbour.gate_passes is 'Lorries at the gate; the id is a 32 bit serial.';

comment on table harbour.tariffs is 'Prices by year; one code has one price on a day (exclusion constraint).';

comment on table harbour.invoices is 'One invoice for each departed call.';

comment on table harbour.invoice_lines is 'Lines of invoices, priced from tariffs.';

comment on table harbour.payments is 'Money received.';

comment on table harbour.documents is 'Scanned papers of calls.';

comment on table harbour.staff is 'People who work in the port.';

comment on table harbour.shifts is 'Who works when.';

comment on table harbour.staff_certificates is 'Training certificates; some have expired.';

comment on table harbour.sensors is 'Sensors on quays and buoys.';

comment on table harbour.sensor_readings is 'Readings, partitioned by month.';

comment on table harbour.weather_observations is 'Hourly weather of the last year.';

comment on table customs.offices is 'Customs offices.';

comment on table customs.officers is 'Staff who are customs officers.';

comment on table customs.risk_rules is 'Rules that choose which declarations are looked at.';

comment on table customs.sanctioned_parties is 'Invented people and firms that may not trade.';

comment on table customs.declarations is 'Import declarations of cargo items.';

comment on table customs.inspections is 'Inspections of declarations.';

comment on table customs.holds is 'Goods that may not leave. Row security: a desk sees its own office (setting customs.office).';

comment on table customs.hold_history is 'Every change of a hold, by trigger.';

comment on column harbour.ports.code is 'UN/LOCODE. XZ is the code for international waters; Haldersund is invented.';

comment on column harbour.ports.aliases is 'Other names, in the local script too.';

comment on column harbour.shipping_lines.scac is 'Four letters that mark the line.';

comment on column harbour.shipping_lines.credit_limit is 'EUR; null means cash only.';

comment on column harbour.ships.imo is 'IMO number with check digit.';

comment on column harbour.ships.mmsi is 'Radio identity; null when not known.';

comment on column harbour.ships.gross_tonnage is 'GT, a volume, not tonnes.';

comment on column harbour.ships.particulars is 'Engine, class society, ice class.';

comment on column harbour.ships.is_large is 'Generated: 80,000 GT or more.';

comment on column harbour.port_calls.eta is 'Expected arrival.';

comment on column harbour.port_calls.ata is 'Actual arrival at the berth.';

comment on column harbour.port_calls.turnaround is 'Generated: atd - ata.';

comment on column harbour.port_calls.remarks is 'Null: nothing said. Empty: someone pressed save.';

comment on column harbour.berth_reservations.during is 'Half open, whole minutes.';

comment on column harbour.containers.iso_type is 'ISO 6346 size and type, e.g. 45R1 is a 40 foot high-cube reefer.';

comment on column harbour.containers.reefer_setpoint is '°C, null for dry containers.';

comment on column harbour.container_moves.slot is 'Block, bay, row, tier; null when the box left by the gate.';

comment on column harbour.container_moves.gross_kg is 'Weighed, kg; null when the scale was out of order.';

comment on column harbour.cargo_items.un_number is 'Dangerous goods only.';

comment on column harbour.cargo_items.declared_value is 'In currency; null when not declared.';

comment on column harbour.invoices.gross is 'Generated: net with VAT.';

comment on column harbour.invoice_lines.amount is 'Generated: quantity * unit_price.';

comment on column harbour.payments.bank_reference is 'Creditor reference or null.';

comment on column harbour.staff.salary is 'EUR a month.';

comment on column harbour.staff.left_on is 'Null while employed.';

comment on column harbour.sensor_readings.value is 'Null when quality is missing.';

comment on column customs.declarations.mrn is 'Movement reference number.';

comment on column customs.declarations.total is 'Generated: duty + vat.';

comment on column customs.holds.released_at is 'Null while held.';

comment on materialized view harbour.monthly_traffic is 'Calls and tonnage by month, terminal and type of ship. Refreshed by hand.';

comment on view harbour.ships_in_port is 'Ships at anchor or at a berth now.';

-- rows: 100000
vacuum (analyze);
