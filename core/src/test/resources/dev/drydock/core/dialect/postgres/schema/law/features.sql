-- Every feature has variants; any variant has to become any other. Each feature has a schema of its own, named
-- like it. "since" and "until" limit a variant to servers; elsewhere it stands for nothing at all.
-- feature composite_keys
-- variant
create table far (a integer, b integer, c text, primary key (a, b), unique (b, c));
create table near (id integer primary key, x integer, y integer, z text);
-- variant
create table far (a integer, b integer, c text, primary key (a, b));
create table near (id integer primary key, x integer, y integer, z text,
    constraint near_far foreign key (x, y) references far match full on delete set null on update cascade);
-- variant
create table far (a integer, b integer, c text, primary key (b, a));
create table near (id integer primary key, x integer, y integer, z text,
    constraint near_far foreign key (x, y) references far (a, b) on delete set default deferrable);
-- variant
create table far (a integer, b integer, c text not null, primary key (a), constraint far_bc unique (b, c));
create table near (id integer primary key, x integer, y integer, z text,
    constraint near_far foreign key (y, z) references far (b, c) on update restrict deferrable initially deferred);
-- variant
create table far (a bigint, b bigint, c text not null, primary key (a, b));
create table near (id integer primary key, x bigint, y bigint, z text);
alter table near add constraint near_far foreign key (x, y) references far (a, b) not valid;
alter table far add column d integer, add column e bigint;
alter table far add constraint far_self foreign key (d, e) references far on delete cascade;
-- variant
create table far (a bigint, b bigint, c text not null);
create unique index far_ab on far (a, b);
create table near (id integer primary key, x bigint, y bigint, z text,
    foreign key (x, y) references far (a, b));
-- variant since 15
create table far (a integer, b integer, c text, primary key (a, b));
create table near (id integer primary key, x integer, y integer, z text,
    constraint near_far foreign key (x, y) references far on delete set null (y));
-- feature cycle
-- variant
create table a (id integer primary key, b_id integer);
create table b (id integer primary key, a_id integer not null references a);
alter table a add foreign key (b_id) references b;
-- variant
create table a (id integer primary key, b_id integer not null);
create table b (id integer primary key, c_id integer);
create table c (id integer primary key, a_id integer references a);
alter table a add foreign key (b_id) references b;
alter table b add foreign key (c_id) references c;
-- variant
create table a (id bigint primary key, b_id bigint);
create table b (id bigint primary key, a_id bigint not null references a deferrable initially deferred);
alter table a add foreign key (b_id) references b on delete set null;
-- feature partitions
-- variant
create table log (id integer not null, at date not null, kind text) partition by range (at);
create table log_1 partition of log for values from ('2020-01-01') to ('2021-01-01');
create table log_2 partition of log for values from ('2021-01-01') to ('2022-01-01');
-- variant
create table log (id integer not null, at date not null, kind text, primary key (id, at, kind)) partition by range (at);
create table log_1 partition of log for values from ('2020-01-01') to ('2021-01-01') partition by list (kind);
create table log_1_a partition of log_1 for values in ('a', 'b');
create table log_1_rest partition of log_1 default;
create table log_2 partition of log for values from ('2021-01-01') to ('2023-01-01');
create index log_kind on log (kind);
-- variant
create table log (id bigint not null, at date not null, kind text default 'k', extra integer) partition by range (at);
create table log_1 partition of log for values from ('2020-01-01') to ('2021-01-01');
create table log_2 partition of log default;
create unique index log_unique on log (id, at);
create index log_1_own on log_1 (kind);
alter table log add constraint positive check (id > 0);
alter table log_1 add constraint short check (length(kind) < 9);
-- variant
create table log (id integer not null, at date not null, kind text) partition by list (kind);
create table log_1 partition of log for values in ('a');
create table log_2 partition of log for values in ('b', null);
-- variant
create table log (id integer not null, at date not null, kind text);
create table log_1 (id integer not null, at date not null, kind text);
create table log_2 (id integer not null, at date not null, kind text) partition by hash (id);
create table log_2_0 partition of log_2 for values with (modulus 2, remainder 0);
create table log_2_1 partition of log_2 for values with (modulus 2, remainder 1);
-- variant
create table log (id integer not null, at date not null, kind text, primary key (at, id)) partition by range (at);
create table log_1 (kind text, at date not null, id integer not null);
alter table log attach partition log_1 for values from ('2020-01-01') to ('2021-01-01');
create table seen (at date, id integer, foreign key (at, id) references log);
create function noted() returns trigger language plpgsql as 'begin return new; end';
create trigger noting after insert on log for each row execute function noted();
-- variant
create table log (id integer not null, at date not null, kind text, constraint log_id unique (id, at)) partition by range (at);
create table log_1 partition of log for values from ('2020-01-01') to ('2021-01-01') partition by range (at);
create table log_1_1 partition of log_1 for values from ('2020-01-01') to ('2020-07-01');
create table log_1_2 partition of log_1 for values from ('2020-07-01') to ('2021-01-01');
create table log_2 (id integer not null, at date not null, kind text);
alter table log_1_1 alter kind set not null;
alter table log_1_2 alter kind set default 'here';
grant select on log_1 to drydock_reader;
-- variant
create type sort as enum ('a', 'b', 'c');
create table log (id integer not null, at date not null, kind sort not null) partition by list (kind);
create table log_1 partition of log for values in ('a');
create table log_2 partition of log for values in ('b');
-- variant
create type sort as enum ('b', 'a');
create table log (id integer not null, at date not null, kind sort not null) partition by list (kind);
create table log_1 partition of log for values in ('a');
create table log_2 partition of log for values in ('b');
-- feature inheritance
-- variant
create table parent (id integer primary key, name text);
create table child (age integer) inherits (parent);
-- variant
create table parent (id integer primary key, name text not null default 'x', constraint named check (name <> ''));
create table child (age integer, name text not null default 'y') inherits (parent);
create table grandchild () inherits (child);
-- variant
create table parent (id integer primary key, name varchar(20), more numeric);
create table other (name varchar(20), extra text);
create table child (age integer) inherits (parent, other);
alter table parent add constraint own check (id > 0) no inherit;
-- variant
create table parent (id integer primary key, name text);
create table child (id integer not null, name text, age integer);
-- variant
create table parent (id bigint primary key, name text);
create table child (id bigint not null, name text, age integer);
alter table child inherit parent;
create table other (a integer);
-- feature numbers
-- variant
create table t (id integer not null, other integer);
create view v as select id from t;
-- variant
create table t (id serial primary key, other integer);
create view v as select id from t;
-- variant
create table t (id integer primary key generated always as identity, other integer default 3);
create view v as select id from t;
-- variant
create table t (id bigint primary key generated by default as identity (start 100 increment 10 cycle), other bigserial);
create view v as select id from t;
-- variant
create sequence counter start 7;
create table t (id integer primary key default nextval('counter'), other integer generated always as (id * 2) stored);
create view v as select other from t;
-- variant
create table t (id integer primary key, other integer);
create sequence t_id_seq as smallint owned by t.other;
create unique index t_other on t (other);
-- variant
create table t (id integer primary key, other bigint generated always as (id * 3) stored, third integer);
create index t_other on t (other);
create view v as select other from t;
-- variant since 18
create table t (id integer primary key, other bigint generated always as (id * 4) virtual, third integer not null);
create view v as select other from t;
-- variant
create table t (id smallserial, other integer generated always as identity (minvalue -5 start -5));
create unlogged table u (id integer generated always as identity);
-- feature domains
-- variant
create domain short as text constraint fits check (length(value) < 10);
create table t (a short, b short[]);
-- variant
create domain short as text default 'x' not null constraint fits check (length(value) < 20) check (value <> '?');
create table t (a short, b short[] default '{}');
-- variant
create domain short as varchar(10);
create domain shorter as short check (length(value) < 5);
create table t (a short, b short[], c shorter not null default 'q');
create function echo(x short) returns shorter language sql as 'select x::text';
-- variant
create domain short as varchar(15) collate "C";
create table t (a short, b text[]);
create index t_a on t (a) where a::text > 'a';
create view v as select a from t;
-- variant
create domain short as integer;
alter domain short add constraint fits check (value > 1) not valid;
create type pair as (one short, two short);
create table t (a short, b short[], c pair);
create function echo(x short) returns short language plpgsql as 'begin return x; end';
create view v as select echo(a) as e from t;
-- feature enums
-- variant
create type mood as enum ('sad', 'ok', 'glad');
create table t (id integer, m mood default 'ok', ms mood[]);
-- variant
create type mood as enum ('sad', 'ok', 'fine', 'glad', 'elated');
create table t (id integer, m mood not null default 'fine', ms mood[] default '{fine}');
create index t_m on t (m) where m > 'sad';
-- variant
create type mood as enum ('glad', 'ok');
create function cheer(m mood) returns mood language sql immutable as $$ select 'glad'::text::mood $$;
create table t (id integer, m mood default 'ok', ms mood[], constraint not_glad check (m <> 'glad'));
create index t_m on t (m) where m = 'ok';
create view v as select m, cheer(m) as c from t where m = 'ok';
create policy own on t using (m = 'ok');
-- variant
create type mood as enum ('ok', 'glad', 'it''s \ odd');
create domain good as mood check (value <> 'glad');
create type card as (face mood, n integer);
create table t (id integer, m mood default 'ok', ms mood[], g good, c card, cs card[]);
create materialized view mv as select m, count(*) as n from t group by m;
create unique index mv_m on mv (m);
create function faces(c card) returns mood language sql as 'select c.face';
-- variant
create type mood as enum ('OK');
create table t (id integer, m mood, ms mood[]);
create view v as select m from t;
create view w as select m, 1 as one from v;
create function moods() returns setof mood language sql as 'select m from enums.t';
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touched before update of m on t for each row when (new.m = 'OK') execute function touch();
create rule quiet as on insert to t where new.m = 'OK' do instead nothing;
-- variant
create table t (id integer, m text default 'ok', ms text[]);
create index t_m on t (m);
-- feature composites
-- variant
create type address as (street text, town text);
create table t (id integer, home address, homes address[]);
-- variant
create type address as (street text, zip integer);
create table t (id integer, home address, homes address[]);
create index t_street on t (((home).street));
-- variant
create type place as (x integer, y integer);
create type address as (street varchar(20), town text, at place);
create table t (id integer, home address, homes address[], constraint lives check ((home).town is not null));
create function street(a address) returns text language sql as 'select a.street';
create view v as select (home).street from t;
-- variant
create type place as (x integer, y integer, z integer);
create type address as (town text, street text collate "C", at place, more place[]);
create table t (id integer, home address);
-- variant
create table address (street text, town text);
create table t (id integer, home address, homes address[]);
create function street(a address) returns text language sql as 'select a.street';
-- variant
create type address as (street text, town text);
create table t of address (street not null, primary key (street));
-- variant
create type address as (street text, town text, more integer);
create table t of address (town default 'x');
-- feature ranges
-- variant
create type span as range (subtype = integer);
create table t (s span, d int4range);
-- variant
create type span as range (subtype = numeric);
create table t (s span, d int4range, constraint apart exclude using gist (d with &&));
-- variant
create function apart(a numeric, b numeric) returns double precision language sql immutable as 'select (a - b)::float8';
create type span as range (subtype = numeric, subtype_diff = apart);
create table t (s span, d numrange, r int, constraint apart exclude using gist (s with &&) where (r > 1) deferrable);
-- variant since 14
create type span as range (subtype = text, collation = "C", multirange_type_name = spans);
create table t (s span, ss spans, d int4multirange);
create index t_s on t using gist (s);
-- feature views
-- variant
create table t (id integer primary key, a text, b integer, c date);
create view one as select id, a from t;
create view two as select id, a from one;
create view three as select two.id, two.a, t.b from two join t using (id);
-- variant
create table t (id bigint primary key, a varchar(30), b integer, c timestamptz);
create view one as select id, a, b from t;
create view two as select a, id from one where b > 1;
create materialized view three as select id, count(*) as n from two group by id;
create unique index three_id on three (id);
comment on view two is 'second';
grant select on two to drydock_reader;
-- variant
create table t (id integer primary key, a text, b integer, c date);
create materialized view one as select id, a from t;
create index one_a on one (a);
create view two as select id, a from one;
create view three with (security_barrier) as select id, a, null::integer as b from two where id > 0 with cascaded check option;
-- variant
create table t (id integer primary key, a text, b integer);
create view one as select id as ident, a from t;
create view two as select ident, a, 'x'::text as d from one;
alter view one alter column a set default 'z';
create function ins() returns trigger language plpgsql as 'begin return new; end';
create trigger put instead of insert on two for each row execute function ins();
create rule gone as on delete to one do instead delete from t where id = old.ident;
create recursive view three (n) as values (1) union all select n + 1 from three where n < 5;
-- variant
create table t (id integer primary key, a text);
create function f(x integer) returns integer language sql immutable as 'select x';
create view one as select f(id) as id, a from t;
create view two as select one.* from one;
create materialized view three with (fillfactor = 50) as select * from two with no data;
comment on column one.id is 'by f';
-- variant
create table t (id integer, a text, primary key (id));
create view one as select id, a, row_number() over (order by id) as n from t group by id;
create view two as select id, n from one;
create view three as with recursive w as (select id from two union all select w.id + 1 from w where w.id < 9) select * from w;
alter view three owner to drydock_reader;
grant select (id) on one to drydock_reader;
-- feature calls
-- variant
create function f(x integer) returns integer language sql immutable as 'select x + 1';
create table t (id integer default f(1), n integer, constraint c check (f(n) > 0));
create index t_f on t (f(n));
-- variant
create function f(x integer) returns integer language sql immutable as 'select x + 2';
create table t (id integer default f(2), n integer, g integer generated always as (f(n)) stored, constraint c check (f(n) > 0));
create index t_f on t (f(n));
-- variant
create function f(x integer) returns bigint language sql immutable as 'select x + 2::bigint';
create table t (id integer default f(2), n integer, g bigint generated always as (f(n)) stored);
create unique index t_f on t (f(n)) include (id) where f(n) > 5;
create statistics st on id, n from t;
-- variant
create function f(y integer, z integer default 3) returns integer language plpgsql immutable as 'begin return y + z; end';
create table t (id integer default f(1, 2), n integer, constraint c check (f(n) > 0) not valid);
create function g(x integer) returns integer language sql as 'select calls.f(x)';
-- variant
create procedure f(inout x integer) language sql as 'select x + 1';
create table t (id integer, n integer);
create function g(variadic xs integer[]) returns table (a integer, b text) language sql rows 5 cost 50 stable as 'select 1, $$x$$';
create aggregate best(integer) (sfunc = int4larger, stype = integer);
-- variant since 14
create table t (id integer, n integer);
create function f(x integer) returns bigint begin atomic select count(*) from t where id = x; end;
create function g() returns setof t begin atomic select * from t; end;
create view v as select f(1) as n;
-- variant
create function f(text) returns text language sql immutable parallel safe set search_path = 'calls', 'pg_temp' as 'select $1';
create function f(integer) returns integer language sql immutable as 'select $1';
create table t (id integer, n integer, u text generated always as (f('a'::text)) stored);
create aggregate best(text) (sfunc = textcat, stype = text, initcond = '''');
-- feature guards
-- variant
create table t (id integer primary key, who text);
create policy own on t using (who = current_user);
-- variant
create table t (id integer primary key, who text);
alter table t enable row level security;
alter table t force row level security;
create policy own on t as restrictive for update to drydock_reader using (id > 0) with check (id > 1);
create policy see on t for select using (exists (select 1 from t x where x.id = t.id));
-- variant
create table t (id integer primary key, who varchar(20));
create table boss (who varchar(20) primary key);
create function boss() returns text language sql stable as 'select who from guards.boss limit 1';
alter table t enable row level security;
create policy own on t for insert with check (who = boss());
create policy see on t for select using (exists (select 1 from boss where boss.who = t.who));
-- feature triggers
-- variant
create table t (id integer primary key, a text, b text);
create function tf() returns trigger language plpgsql as 'begin return new; end';
create trigger one before insert or update on t for each row execute function tf();
create trigger two after delete on t for each statement execute function tf('x', 'it''s');
-- variant
create table t (id integer primary key, a varchar(9), b text);
create function tf() returns trigger language plpgsql as 'begin return null; end';
create trigger one before update of a on t for each row when (old.a is distinct from new.a) execute function tf();
create constraint trigger two after insert on t deferrable initially deferred for each row execute function tf();
create trigger three after insert on t referencing new table as fresh for each statement execute function tf();
alter table t disable trigger one;
alter table t enable always trigger three;
comment on trigger two on t is 'late';
-- variant
create table t (id integer primary key, a text, b text);
create function tf2() returns trigger language plpgsql as 'begin return new; end';
create trigger one before insert or update on t for each row execute function tf2();
create rule two as on update to t where new.a = 'x' do also insert into triggers.t values (1);
create rule none as on delete to t do instead nothing;
alter table t disable rule none;
alter table t enable replica trigger one;
-- feature indexes
-- variant
create table t (id integer, a text, b integer[], c jsonb, d point);
create index i1 on t (a);
create unique index i2 on t (id);
-- variant
create table t (id integer, a text collate "C", b integer[], c jsonb, d point);
create index i1 on t (a text_pattern_ops desc nulls last, id);
create unique index i2 on t (lower(a), (id + 1)) where id > 5;
create index i3 on t using gin (b, c jsonb_path_ops) with (fastupdate = off);
create index i4 on t using brin (id) with (pages_per_range = 16);
-- variant
create table t (id bigint, a varchar(40), b integer[], c jsonb, d point);
create index i1 on t using hash (a);
create index i2 on t using gist (d);
create unique index i3 on t (id) include (a, c);
alter table t alter a set storage external;
create index i4 on t ((c ->> 'x,(y'), "id" asc nulls first) with (fillfactor = 60);
comment on index i4 is 'odd';
-- variant since 15
create table t (id integer, a text, b integer[], c jsonb, d point);
create unique index i2 on t (id, a) nulls not distinct;
alter table t add constraint i1 unique nulls not distinct (a);
-- variant
create table t (id integer, a text, b integer[], c jsonb, d point, constraint i1 unique (a, id) include (c) with (fillfactor = 70));
alter table t add constraint i2 primary key (id) with (fillfactor = 60) deferrable;
alter table t cluster on i1;
comment on constraint i1 on t is 'once';
-- variant
create table t (id integer not null, a text not null, b integer[], c jsonb, d point);
create unique index i1 on t (a);
create unique index i2 on t (id, a);
alter table t add constraint i2 unique using index i2;
alter table t replica identity using index i1;
-- feature checks
-- variant
create table t (a integer, b integer, constraint c check (a > b));
-- variant
create table t (a integer not null, b bigint, constraint c check (a > b and b > 0));
-- variant
create table t (a integer, b numeric(10,2) not null default 0.5, constraint c check (a is not null or b > 0) not valid);
-- variant
create table t (a text, b text, constraint c check (a like '%''_\\%' and b in ('x', 'y')), constraint d check (true) no inherit);
-- variant
create table t (a date, b timestamptz, constraint c check (a > '2000-01-01'));
alter table t set (fillfactor = 50, autovacuum_enabled = false, toast.autovacuum_enabled = false);
alter table t set unlogged;
-- feature statistics
-- variant
create table t (a integer, b integer, c text);
create statistics s1 on a, b from t;
-- variant
create table t (a integer, b bigint, c text);
create statistics s1 (ndistinct, dependencies) on a, b, c from t;
comment on statistics s1 is 'some';
-- variant since 14
create table t (a integer, b integer, c text);
create statistics s1 (mcv) on (a + b), c from t;
alter statistics s1 set statistics 50;
-- feature words
-- variant
create table t (id integer primary key, a text);
comment on schema words is 'the schema';
comment on table t is 'it''s \ "quoted" $$ text';
comment on column t.a is E'two\nlines';
comment on constraint t_pkey on t is 'key';
-- variant
create table t (id integer primary key, a text);
create view v as select id from t;
create sequence s;
create type e as enum ('a');
create type c as (x integer);
create domain d as integer constraint pos check (value > 0);
create function f(integer, text) returns integer language sql as 'select 1';
create procedure p() language sql as 'select 1';
create index i on t (a);
create rule r as on delete to t do instead nothing;
create policy pol on t;
comment on view v is 'v'; comment on column v.id is 'v.id'; comment on sequence s is 's'; comment on type e is 'e';
comment on type c is 'c'; comment on domain d is 'd'; comment on constraint pos on domain d is 'pos';
comment on function f(integer, text) is 'f'; comment on procedure p() is 'p'; comment on index i is 'i';
comment on rule r on t is 'r'; comment on policy pol on t is 'pol'; comment on index t_pkey is 'pkey index';
comment on column c.x is 'attribute';
-- variant
create table t (id integer primary key, a varchar(20));
create materialized view v as select id from t;
comment on materialized view v is 'mv';
comment on table t is '';
comment on column t.a is 'changed';
-- feature rights
-- variant
create table t (id integer, a text);
grant select on t to drydock_reader;
grant update (a) on t to drydock_reader with grant option;
-- variant
create table t (id integer, a text);
create sequence s; create function f() returns integer language sql as 'select 1';
create type e as enum ('x');
grant all on t to drydock_reader with grant option;
grant usage on schema rights to public;
grant usage, select on sequence s to drydock_reader;
revoke all on function f() from public;
grant execute on function f() to drydock_reader;
revoke usage on type e from public;
-- variant
create table t (id integer, a text);
create sequence s; create function f() returns integer language sql as 'select 1';
create type e as enum ('x');
alter table t owner to drydock_reader;
alter sequence s owner to drydock_reader;
alter function f() owner to drydock_reader;
alter type e owner to drydock_reader;
alter schema rights owner to drydock_reader;
-- variant
alter default privileges in schema rights grant select on tables to drydock_reader;
alter default privileges in schema rights grant usage on sequences to public;
alter default privileges in schema rights grant execute on functions to drydock_reader with grant option;
create table t (id serial, a text);
create view v as select a from t;
revoke all on t from drydock_reader;
-- variant
create table t (id integer, a text, b text);
create view v as select a from t;
revoke all on t from postgres;
grant select (id, a), insert (b), references (id) on t to drydock_reader, public;
alter view v owner to drydock_reader;
-- feature published
-- variant
create table t (id integer primary key, a text);
create publication news for table t;
-- variant
create table t (id bigint primary key, a text, b integer);
create table u (id integer primary key);
create publication news for table t, u with (publish = 'insert');
create publication more for all tables;
-- variant since 15
create table t (id integer primary key, a varchar(20), b integer);
create publication news for table t where (b > 5), tables in schema published;
create publication less for table t (id, b);
-- variant since 15
create table t (id integer primary key, a text, b bigint);
create publication news for table t where (b > 5) with (publish = 'insert, update');
-- variant
create table t (id integer primary key, a text) partition by list (id);
create table t_1 partition of t for values in (1);
create publication news for table t_1;
-- feature event_triggers
-- variant
create function on_ddl() returns event_trigger language plpgsql as 'begin end';
create event trigger law_watch on ddl_command_end execute function on_ddl();
-- variant
create function on_ddl() returns event_trigger language plpgsql as 'begin null; end';
create event trigger law_watch on sql_drop when tag in ('DROP TABLE') execute function on_ddl();
alter event trigger law_watch disable;
comment on event trigger law_watch is 'watched';
-- feature name
-- variant
create table x (id integer primary key, a text default 'q');
create index x_ix on x (a);
-- variant
create table y (id integer primary key, a text);
create view x as select id, a from y;
-- variant
create table y (id integer primary key, a text);
create materialized view x as select id, a from y;
create index x_ix on x (a);
-- variant
create sequence x;
create sequence x_ix;
-- variant
create type x as enum ('a');
create table x_ix (id integer);
-- variant
create type x as (id integer, a text);
create function x(x) returns text language sql as 'select $1.a';
-- variant
create domain x as integer;
create table y (id x);
-- variant
create function x(integer) returns integer language sql as 'select 1';
create view y as select x(1) as id, 'a'::text as a;
-- variant
create procedure x(integer) language sql as 'select 1';
create table x (id integer not null, a text) partition by range (id);
create table y partition of x for values from (0) to (10);
create index x_ix on x (a);
-- variant
create aggregate x(integer) (sfunc = int4larger, stype = integer);
create table x (id integer primary key, a text default 'q', constraint x_ix unique (a));
grant select on x to drydock_reader;
comment on column x.a is 'said';
-- variant
create table x_pkey (id integer);
create table x (id bigint, a text, constraint x_key primary key (id));
create policy x_ix on x;
-- feature hostile
-- variant
create schema "o.""d d'%s $1 ?";
create table "o.""d d'%s $1 ?"."select" ("from" integer primary key, "a""b" text default 'x''y\z', "ü ♥" integer, "%" text);
create index "i;drop table x" on "o.""d d'%s $1 ?"."select" ("a""b", lower("%"));
create view "o.""d d'%s $1 ?"."v'v" as select "from", "a""b" from "o.""d d'%s $1 ?"."select";
-- variant
create schema "o.""d d'%s $1 ?";
create table "o.""d d'%s $1 ?"."select" ("from" bigint primary key, "a""b" varchar(30), "ü ♥" integer not null, "%" text, "user" integer generated by default as identity);
create unique index "i;drop table x" on "o.""d d'%s $1 ?"."select" ("ü ♥" desc) where "a""b" = 'x"y''z';
create view "o.""d d'%s $1 ?"."v'v" as select "from", "a""b", "user" from "o.""d d'%s $1 ?"."select";
create function "o.""d d'%s $1 ?"."f(x)"("in put" integer, "out,put" text default 'a,b)') returns text language sql as $fn$ select '$$;' $fn$;
create type "o.""d d'%s $1 ?"."e[]" as enum ('a,b', '"q"', '{}', E'back\\slash');
create table hostile.uses (e "o.""d d'%s $1 ?"."e[]" default '"q"', es "o.""d d'%s $1 ?"."e[]"[]);
-- variant
create schema "o.""d d'%s $1 ?";
create table "o.""d d'%s $1 ?"."aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" (
    "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" serial primary key, "c" text unique check ("c" <> 'it''s'));
create type "o.""d d'%s $1 ?"."e[]" as enum ('"q"', E'back\\slash');
create table hostile.uses (e "o.""d d'%s $1 ?"."e[]" default '"q"', es "o.""d d'%s $1 ?"."e[]"[]);
create table "o.""d d'%s $1 ?"."New	Tab" (" " integer, "a=b/c" text);
grant select ("a=b/c") on "o.""d d'%s $1 ?"."New	Tab" to public;
create policy "p'" on "o.""d d'%s $1 ?"."New	Tab" using ("a=b/c" = '}{');
-- feature schemas
-- variant
create schema extra;
create table extra.t (id integer);
create extension citext with schema extra;
create table uses (c extra.citext);
-- variant
create schema extra;
create extension citext with schema schemas;
create table extra.uses (c citext);
-- variant
create schema extra;
create extension hstore;
create table extra.t (id integer);
alter table extra.t rename to uses;
create table uses (c hstore, d extra.uses);
-- feature types_change
-- variant
create table t (id integer primary key, a integer, b text, c varchar(10), d timestamp, e json, f numeric(8,2), g boolean, h date);
create view v as select a, b, c, d from t;
-- variant
create table t (id bigint primary key, a text, b integer, c varchar(20), d timestamptz, e jsonb, f numeric(12,4), g integer, h timestamp);
create view v as select a, b, c, d from t;
-- variant
create table t (id smallint primary key, a boolean, b varchar(5), c char(10), d date, e text, f integer, g text, h text);
create index t_b on t (b);
create table r (id smallint references t);
-- variant
create table t (id integer primary key, a numeric, b uuid, c text[], d time, e bytea, f double precision, g boolean not null default true, h integer);
create table r (id integer references t);
-- variant
create table t (id text primary key, a integer default 5, b inet, c text collate "C", d interval, e xml, f money, g bit(3), h point);
create table r (id text references t);
