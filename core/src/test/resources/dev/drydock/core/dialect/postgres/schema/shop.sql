create schema shop;
comment on schema shop is 'what is sold';
create type shop.mood as enum ('sad', '"; drop table x; --', 'it''s');
create domain shop.price as numeric(10, 2) default 0 not null constraint price_positive check (value >= 0);
create type shop.address as (street text, zip character varying(10));
create type shop.span as range (subtype = date);
comment on type shop.mood is 'how it feels';

create table shop.customer (
    id bigint generated always as identity primary key,
    name character varying(20) not null default 'nobody' collate "C",
    mood shop.mood,
    home shop.address,
    cents numeric(10, 2) not null,
    cents_with_tax numeric generated always as (cents * 1.19) stored,
    constraint customer_name_key unique (name),
    constraint cents_positive check (cents > 0)
);
comment on table shop.customer is E'first\nsecond line';
comment on column shop.customer.name is 'the ''name''';

create table shop.orders (
    id integer not null,
    day date not null,
    customer bigint not null,
    parent_id integer,
    parent_day date,
    during shop.span,
    primary key (id, day),
    constraint orders_customer foreign key (customer) references shop.customer
        on update cascade on delete set null deferrable,
    constraint orders_parent foreign key (parent_id, parent_day) references shop.orders (id, day)
) partition by range (day);
create table shop.orders_2025 partition of shop.orders for values from ('2025-01-01') to ('2026-01-01');
create table shop.orders_rest partition of shop.orders default;

create table shop.booking (room integer, during shop.span, note text, weight integer default 1)
    with (fillfactor = 70);
alter table shop.booking add constraint booking_overlap exclude using gist (during with &&);
alter table shop.booking add constraint late check (weight > 0) not valid;
alter table shop.booking drop column note;
create index booking_room on shop.booking (room desc, (weight + 1)) include (during) where room > 0;
comment on index shop.booking_room is 'by room';

create view shop.customers as select id, name from shop.customer;
create materialized view shop.totals as select count(*) as n from shop.customer;
create sequence shop.numbers as integer start 5 increment 5 minvalue 5 maxvalue 500 cycle;
create sequence shop.used start 7;
select nextval('shop.used');

create function shop.add(a integer, b integer default 1) returns integer language sql as 'select a + b';
create function shop.add(a text) returns text language sql security definer as 'select a';
create procedure shop.tidy() language sql as 'select 1';
create aggregate shop.total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
comment on function shop.add(text) is 'adds nothing';
create function shop.stamp() returns trigger language plpgsql as $$begin return new; end$$;
create trigger stamp before insert on shop.customer for each row execute function shop.stamp();
create trigger quiet after update on shop.customer for each row execute function shop.stamp();
alter table shop.customer disable trigger quiet;
comment on trigger stamp on shop.customer is 'stamps';

alter table shop.customer enable row level security;
create policy own_rows on shop.customer as restrictive for update to public using (name = current_user)
    with check (cents > 1);
create extension pgcrypto;
