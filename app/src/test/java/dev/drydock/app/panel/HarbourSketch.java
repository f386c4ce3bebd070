package dev.drydock.app.panel;

/// A few tables of a harbour: enough for a picture.
final class HarbourSketch {
    static final String SQL = """
        create type call_status as enum ('planned', 'waiting', 'at berth', 'late', 'sailed', 'cancelled');
        create table ships (id bigint primary key, imo text not null unique, name text not null);
        create table berths (id bigint primary key, code text not null unique, depth_m numeric(5,2));
        create table port_calls (
            id bigint generated always as identity primary key,
            ship_id bigint not null references ships,
            berth_id bigint references berths,
            voyage_no text not null default '',
            status call_status not null default 'planned',
            eta timestamptz not null,
            ata timestamptz,
            delay_min integer,
            amount numeric(12,2),
            manifest jsonb,
            note text,
            check (delay_min > -10000));
        comment on table port_calls is 'One visit of one ship, from announcement to departure.';
        create index port_calls_ship_ix on port_calls (ship_id);
        create index port_calls_eta_ix on port_calls (eta desc, status) where status <> 'sailed';
        create table invoices (id bigint primary key, port_call_id bigint not null references port_calls, amount numeric(12,2));
        create table customs_holds (id bigint primary key, port_call_id bigint references port_calls, reason text);
        create view open_calls as select id, ship_id, eta from port_calls where status in ('planned', 'waiting');
        create function berth_count() returns bigint language sql as 'select count(*) from berths';
        create sequence voucher_seq;
        insert into ships select n, 'IMO' || 9000000 + n,
            (array['Nordic Heron','Maasvlakte Star','Ever Tidal','Sirius Carrier','Aurora Bulk','Hafnia Lily','Kaap Noord'])[1 + n % 7]
            from generate_series(1, 70) n;
        insert into berths select n, chr(64 + 1 + n % 4) || '-' || lpad(n::text, 2, '0'), 8 + n % 9 from generate_series(1, 46) n;
        insert into port_calls (ship_id, berth_id, voyage_no, status, eta, delay_min, amount, manifest, note)
            select 1 + n % 70, case when n % 5 = 2 then null else 1 + n % 46 end, case when n % 6 = 1 then '' else 'V' || n end,
                (enum_range(null::call_status))[1 + n % 6], timestamptz '2026-11-01 06:00+00' + n * interval '23 minutes',
                case n % 4 when 0 then 0 when 1 then 35 when 2 then null else 148 end,
                case when n % 7 = 3 then null else n * 15.25 end,
                case when n % 9 = 4 then null else jsonb_build_object('voyage', '0TD' || n, 'from', 'CNSHA', 'draught_m', 14.2,
                    'dangerous', n % 2 = 0, 'pilot', null, 'cargo', jsonb_build_array(
                    jsonb_build_object('kind', 'reefer', 'teu', n % 90), jsonb_build_object('kind', 'bulk', 'teu', 4))) end,
                case when n % 8 = 0 then 'asks for a pilot' end
            from generate_series(1, 1200) n;
        analyze;
        """;

    private HarbourSketch() {}
}
