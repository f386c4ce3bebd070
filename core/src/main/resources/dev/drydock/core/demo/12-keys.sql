-- harbour 12: keys and indexes, made after the rows because that is faster: unique keys, foreign keys, exclusion constraints, search indexes.
-- Every foreign key has an index that starts with it, except the one that 15 names as trouble.

alter table harbour.sensor_readings add primary key (sensor_id, taken_at);

alter table harbour.shipping_lines add unique (name);

alter table harbour.ships add unique (imo);

alter table harbour.terminals add unique (code);

alter table harbour.berths add unique (code);

alter table harbour.pilots add unique (licence_no);

alter table harbour.pilots add unique (staff_id);

alter table harbour.tugs add unique (name);

alter table harbour.containers add unique (number);

alter table harbour.invoices add unique (number);

alter table harbour.staff add unique (email);

alter table harbour.sensors add unique (code);

alter table customs.officers add unique (badge);

alter table customs.declarations add unique (mrn);

alter table harbour.tariffs add constraint tariffs_one_price exclude using gist (code with =, valid with &&);

alter table harbour.berth_reservations add constraint berth_reservations_no_overlap
    exclude using gist (berth_id with =, during with &&) where (state <> 'cancelled');

create index on harbour.ships (line_id);

create index on harbour.berths (terminal_id);

create index on harbour.port_calls (ship_id, eta);

create index on harbour.port_calls (berth_id, eta);

create index on harbour.port_calls (from_port);

create index on harbour.port_calls (to_port);

create index on harbour.berth_reservations (port_call_id);

create index on harbour.berth_reservations (berth_id);

create index on harbour.pilotages (port_call_id);

create index on harbour.pilotages (pilot_id, boarded_at);

create index on harbour.tug_jobs (port_call_id);

create index on harbour.tug_jobs (tug_id, started_at);

create index on harbour.incidents (port_call_id);

create index on harbour.containers (line_id);

create index on harbour.container_moves (container_id);

create index on harbour.container_moves (port_call_id);

create index on harbour.cargo_items (port_call_id);

create index on harbour.cargo_items (container_id);

create index on harbour.cargo_items (hs_code);

create index on harbour.cargo_items (un_number);

create index on harbour.yard_slots (container_id);

create index on harbour.gate_passes (container_id);

create index on harbour.invoices (port_call_id);

create index on harbour.invoices (line_id);

create index on harbour.invoice_lines (tariff_id);

create index on harbour.payments (invoice_id);

create index on harbour.documents (port_call_id);

create index on harbour.staff (terminal_id);

create index on harbour.staff (manager_id);

create index on harbour.shifts (staff_id);

create index on harbour.shifts (terminal_id);

create index on harbour.sensors (berth_id);

create index on customs.officers (office_code);

create index on customs.declarations (office_code, lodged_at);

create index on customs.declarations (rule_id);

create index on customs.inspections (declaration_id);

create index on customs.inspections (officer_id);

create index on customs.holds (declaration_id);

create index on customs.holds (container_id);

create index on customs.holds (office_code);

create index on customs.holds (placed_by);

create index on customs.hold_history (hold_id);

alter table harbour.ships add foreign key (line_id) references harbour.shipping_lines (id);

alter table harbour.berths add foreign key (terminal_id) references harbour.terminals (id);

alter table harbour.port_calls add foreign key (ship_id) references harbour.ships (id);

alter table harbour.port_calls add foreign key (berth_id) references harbour.berths (id);

alter table harbour.port_calls add foreign key (from_port) references harbour.ports (code);

alter table harbour.port_calls add foreign key (to_port) references harbour.ports (code);

alter table harbour.port_call_events add foreign key (port_call_id) references harbour.port_calls (id) on delete cascade;

alter table harbour.berth_reservations add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.berth_reservations add foreign key (berth_id) references harbour.berths (id);

alter table harbour.pilots add foreign key (staff_id) references harbour.staff (id);

alter table harbour.pilotages add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.pilotages add foreign key (pilot_id) references harbour.pilots (id);

alter table harbour.tug_jobs add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.tug_jobs add foreign key (tug_id) references harbour.tugs (id);

alter table harbour.incidents add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.containers add foreign key (line_id) references harbour.shipping_lines (id);

alter table harbour.container_moves add foreign key (container_id) references harbour.containers (id);

alter table harbour.container_moves add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.cargo_items add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.cargo_items add foreign key (container_id) references harbour.containers (id);

alter table harbour.cargo_items add foreign key (hs_code) references harbour.commodities (hs_code);

alter table harbour.cargo_items add foreign key (un_number) references harbour.dangerous_goods (un_number);

alter table harbour.yard_slots add foreign key (container_id) references harbour.containers (id);

alter table harbour.gate_passes add foreign key (container_id) references harbour.containers (id);

alter table harbour.invoices add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.invoices add foreign key (line_id) references harbour.shipping_lines (id);

alter table harbour.invoice_lines add foreign key (invoice_id) references harbour.invoices (id) on delete cascade;

alter table harbour.invoice_lines add foreign key (tariff_id) references harbour.tariffs (id) on delete cascade;

alter table harbour.payments add foreign key (invoice_id) references harbour.invoices (id);

alter table harbour.documents add foreign key (port_call_id) references harbour.port_calls (id);

alter table harbour.staff add foreign key (terminal_id) references harbour.terminals (id);

alter table harbour.staff add foreign key (manager_id) references harbour.staff (id);

alter table harbour.shifts add foreign key (staff_id) references harbour.staff (id);

alter table harbour.shifts add foreign key (terminal_id) references harbour.terminals (id);

alter table harbour.staff_certificates add foreign key (staff_id) references harbour.staff (id) on delete cascade;

alter table harbour.sensors add foreign key (berth_id) references harbour.berths (id);

alter table harbour.sensor_readings add foreign key (sensor_id) references harbour.sensors (id);

alter table customs.officers add foreign key (staff_id) references harbour.staff (id);

alter table customs.officers add foreign key (office_code) references customs.offices (code);

alter table customs.declarations add foreign key (cargo_item_id) references harbour.cargo_items (id);

alter table customs.declarations add foreign key (office_code) references customs.offices (code);

alter table customs.declarations add foreign key (rule_id) references customs.risk_rules (id);

alter table customs.inspections add foreign key (declaration_id) references customs.declarations (id);

alter table customs.inspections add foreign key (officer_id) references customs.officers (staff_id);

alter table customs.holds add foreign key (declaration_id) references customs.declarations (id);

alter table customs.holds add foreign key (container_id) references harbour.containers (id);

alter table customs.holds add foreign key (office_code) references customs.offices (code);

alter table customs.holds add foreign key (placed_by) references customs.officers (staff_id);

alter table customs.hold_history add foreign key (hold_id) references customs.holds (id) on delete cascade;

create index on harbour.incidents using gin (search);

create index on harbour.ships using gin (name gin_trgm_ops);

create index on harbour.ships using gin (particulars jsonb_path_ops);

create index on harbour.sensor_readings using brin (taken_at);

create index on harbour.port_calls (eta) where status in ('planned', 'anchored', 'berthed');

create index on harbour.invoices (due_on) where state in ('sent', 'overdue');

create index on harbour.yard_slots (changed_at);

create index on customs.sanctioned_parties using gin (name gin_trgm_ops);

create index on customs.holds (office_code, placed_at) where released_at is null;

create statistics harbour.calls_berth_status (dependencies, mcv) on berth_id, status from harbour.port_calls;
