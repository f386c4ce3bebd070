-- harbour 01: extensions, schemas, types and the small functions that columns and checks use.
-- PostgreSQL 17. Statements are separated by one blank line; no statement holds a blank line inside.
-- The data is frozen in time: harbour.today() is the day the port "lives" in, whatever the calendar says.

create extension btree_gist;

create extension pg_trgm;

create extension pg_stat_statements;

create extension pgstattuple;

create schema harbour;

create schema customs;

create schema seed;

create function harbour.today() returns date language sql immutable parallel safe
return date '2026-11-16';

create type harbour.ship_type as enum ('container', 'bulk', 'tanker', 'roro', 'cruise', 'general', 'service');

create type harbour.terminal_kind as enum ('container', 'bulk', 'liquid', 'roro', 'passenger', 'multi-purpose');

create type harbour.call_status as enum ('planned', 'anchored', 'berthed', 'departed', 'cancelled');

create type harbour.reservation_state as enum ('requested', 'confirmed', 'used', 'cancelled');

create type harbour.move_kind as enum ('discharge', 'load', 'restow', 'gate in', 'gate out', 'yard');

create type harbour.invoice_state as enum ('draft', 'sent', 'paid', 'overdue', 'written off');

create type harbour.reading_quality as enum ('good', 'suspect', 'missing');

create type customs.hold_reason as enum ('documents', 'inspection', 'sanctions', 'quarantine', 'duty unpaid', 'weight mismatch');

create type customs.risk_level as enum ('green', 'amber', 'red');

create type harbour.geo_position as (lat numeric(8, 5), lon numeric(8, 5));

create function harbour.imo_is_valid(imo integer) returns boolean language sql immutable strict parallel safe
return imo between 1000000 and 9999999
    and (imo / 1000000 * 7 + imo / 100000 % 10 * 6 + imo / 10000 % 10 * 5 + imo / 1000 % 10 * 4
        + imo / 100 % 10 * 3 + imo / 10 % 10 * 2) % 10 = imo % 10;

comment on function harbour.imo_is_valid is 'IMO ship number: six digits weighted 7 to 2, the last digit of the sum is the check digit.';

create function harbour.iso6346_letter(letter text) returns integer language sql immutable strict parallel safe
return ascii(letter) - 55 + (ascii(letter) - 56) / 10;

create function harbour.iso6346_digit(body text) returns integer language sql immutable strict parallel safe
return (harbour.iso6346_letter(substr(body, 1, 1)) + harbour.iso6346_letter(substr(body, 2, 1)) * 2
    + harbour.iso6346_letter(substr(body, 3, 1)) * 4 + harbour.iso6346_letter(substr(body, 4, 1)) * 8
    + substr(body, 5, 1)::integer * 16 + substr(body, 6, 1)::integer * 32 + substr(body, 7, 1)::integer * 64
    + substr(body, 8, 1)::integer * 128 + substr(body, 9, 1)::integer * 256 + substr(body, 10, 1)::integer * 512) % 11 % 10;

comment on function harbour.iso6346_digit is 'ISO 6346 check digit of four letters and six digits: weights are powers of two, modulo 11, ten becomes zero.';

create domain harbour.imo_number as integer check (harbour.imo_is_valid(value));

create domain harbour.container_number as text
    check (value ~ '^[A-Z]{3}[UJZ][0-9]{7}$' and harbour.iso6346_digit(value) = right(value, 1)::integer);

create domain harbour.unlocode as text check (value ~ '^[A-Z]{2}[A-Z2-9]{3}$');

create domain harbour.eur as numeric(14, 2);

comment on schema harbour is 'Port of Haldersund (invented): ships, berths, cargo, people, money and sensors.';

comment on schema customs is 'The customs house of Haldersund (invented): declarations, holds, inspections.';

comment on domain harbour.imo_number is 'IMO ship identification number with a valid check digit.';

comment on domain harbour.container_number is 'ISO 6346 container number: owner, category, serial, check digit.';

comment on domain harbour.unlocode is 'UN/LOCODE: ISO country and three characters.';

comment on type harbour.geo_position is 'WGS 84, degrees.';
