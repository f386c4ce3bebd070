-- harbour 15: trouble, made on purpose. docs/harbour.md lists each one and how to see it.
-- Already there: container_moves.slot has no index (12), declarations.cargo_item_id is a foreign key without index (12),
-- gate_passes.id is a serial at 96 % (08). Sessions that block each other are made by sessions.sql, slow queries by workload.sql.

-- duplicate index: same table, columns and order as the one made in 12
create index port_calls_ship_eta_again on harbour.port_calls (ship_id, eta);

-- unused index: large, and no query asks for it
create index port_call_events_reporter on harbour.port_call_events (reported_by, event, at);

-- constraint that was never validated: 6 % of the rows break it
alter table harbour.gate_passes add constraint gate_passes_plausible_weight check (weight_kg <= 38000) not valid;

-- invalid index: the build fails half-way because empty marks repeat; the server keeps the broken index
-- fails: 23505
create unique index concurrently cargo_items_marks_once on harbour.cargo_items (marks);

-- bloat: autovacuum is off on a table that is updated all day; workload.sql does the updates
alter table harbour.yard_slots set (autovacuum_enabled = off);

-- stale statistics: analyze would run only after 50 times the table has changed; workload.sql does the change
alter table harbour.shifts set (autovacuum_analyze_scale_factor = 50, autovacuum_vacuum_scale_factor = 50);
