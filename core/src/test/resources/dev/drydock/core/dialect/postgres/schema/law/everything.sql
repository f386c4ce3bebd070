-- One of each kind that every version from 12 on has.
create schema "odd ""name";
comment on schema "odd ""name" is 'it''s a \ schema';
set search_path = "odd ""name";
create extension hstore with schema public;
create extension btree_gist with schema public;
create collation german (provider = libc, locale = 'C');
create type mood as enum ('sad', 'it''s ok', 'glad');
comment on type mood is 'how it feels';
create domain price as numeric(10,2) default 1 constraint positive check (value > 0);
create type address as (street text collate "C", "house no" integer);
create type span as range (subtype = numeric);
create sequence counter as integer increment 5 start 10 maxvalue 1000 cache 3 cycle;
create function add_tax(amount price, rate numeric default 0.2) returns numeric
    language sql immutable strict as $$ select amount * (1 + rate) $$;
create procedure tidy(inout n integer) language plpgsql as $$ begin n := n + 1; end $$;
create function touched() returns trigger language plpgsql as $$ begin return new; end $$;
create function on_ddl() returns event_trigger language plpgsql as $$ begin end $$;
create function plus(a integer, b integer) returns integer language sql immutable as 'select a + b';
create aggregate total(integer) (sfunc = plus, stype = integer, initcond = '0');
create table parent (
    id integer generated always as identity (start 7 increment 3) primary key,
    "Mixed Case" text collate german not null default 'a''b\c',
    amount price,
    taxed numeric generated always as (amount * 2) stored,
    feels mood default 'sad',
    moods mood[],
    home address,
    during tstzrange,
    tags public.hstore,
    constraint sane check (id > 0),
    constraint no_overlap exclude using gist (during with &&)
) with (fillfactor = 80, autovacuum_enabled = false);
comment on table parent is 'the parent';
comment on column parent."Mixed Case" is 'mixed';
comment on constraint sane on parent is 'sane indeed';
alter table parent alter "Mixed Case" set statistics 200, alter "Mixed Case" set storage external,
    alter "Mixed Case" set (n_distinct = -0.5);
create table child (
    id serial primary key,
    parent_id integer references parent on delete cascade on update set null deferrable initially deferred,
    other integer default nextval('counter'),
    unique (parent_id, other)
);
alter table child add constraint checked check (other > 0) not valid;
alter table child replica identity using index child_pkey;
alter table child cluster on child_pkey;
alter table parent add column favourite integer references child;
create unlogged table scratch (a integer, b integer);
create statistics scratch_ab (dependencies) on a, b from scratch;
create rule quiet as on delete to scratch where old.a = 1 do instead nothing;
create table base (a integer not null, b text);
create table derived (c integer default 3) inherits (base);
create table log (at timestamptz not null, what text, level integer default 1, primary key (at)) partition by range (at);
create table log_2024 partition of log for values from ('2024-01-01') to ('2025-01-01');
create table log_rest partition of log default;
create index log_what on log (what);
create trigger log_touched before insert on log_2024 for each row execute function touched();
create index child_expression on child (abs(other) desc nulls last) include (parent_id) where other is not null;
comment on index child_expression is 'fast';
create view seen with (security_barrier) as select id, "Mixed Case" as name from parent where amount > 1 with local check option;
create view sees as select s.name, count(*) as n from seen s join child c on c.parent_id = s.id group by s.name;
create materialized view summed as select feels, sum(amount) as total from parent group by feels;
create unique index summed_feels on summed (feels);
create trigger touch before update of amount on parent for each row when (new.amount is not null)
    execute function touched();
create trigger sleeping after insert on child execute function touched();
alter table child disable trigger sleeping;
alter table parent enable row level security;
alter table parent force row level security;
create policy own on parent as restrictive for select to public, drydock_reader using (id > 1);
create policy add on parent for insert with check (amount > 0);
create event trigger watch on ddl_command_end when tag in ('CREATE TABLE', 'DROP TABLE') execute function on_ddl();
alter event trigger watch disable;
create publication news for table child, base with (publish = 'insert, update');
grant usage on schema "odd ""name" to drydock_reader;
grant select, update on parent to drydock_reader with grant option;
grant select ("Mixed Case") on parent to public;
revoke execute on function add_tax(price, numeric) from public;
revoke update on counter from postgres;
alter table base owner to drydock_reader;
alter default privileges in schema "odd ""name" grant select on tables to drydock_reader;
alter default privileges revoke execute on functions from public;
