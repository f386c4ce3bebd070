-- One table per form of change; hazards-after.sql has what becomes of it.
create function touch() returns trigger language plpgsql as 'begin return new; end';
create function steady() returns integer language sql immutable as 'select 1';
create domain positive as integer check (value > 0);
create domain plain as integer;
create domain filled as integer;
create type mood as enum ('sad', 'ok', 'glad');
create sequence counter;
create table parent (id integer primary key);
create table varchar_wider (a varchar(10));
create table varchar_narrower (a varchar(10));
create table varchar_to_text (a varchar(10));
create table text_to_varchar (a text);
create table char_wider (a char(3));
create table integer_to_bigint (a integer);
create table bigint_to_integer (a bigint);
create table integer_to_text (a integer);
create table numeric_wider (a numeric(10,2));
create table numeric_scale (a numeric(10,2));
create table numeric_free (a numeric(10,2));
create table real_to_double (a real);
create table moment (a timestamp);
create table moment_precision (a timestamp(3));
create table moment_rounded (a timestamp(6));
create table bits (a varbit(8));
create table net (a cidr);
create table json_binary (a json);
create table checked_wider (a varchar(10) check (a <> 'x'));
create table indexed_wider (a varchar(10) unique);
create table recollated (a text unique);
create table set_not_null (a integer);
create table set_not_null_proved (a integer, constraint proved check (a is not null));
create table drop_not_null (a integer not null);
create table add_plain (x integer);
create table add_constant (x integer);
create table add_stable (x integer);
create table add_own_function (x integer);
create table add_volatile (x integer);
create table add_serial (x integer);
create table add_identity (x integer);
create table add_generated (x integer);
create table add_required_empty (x integer);
create table add_domain (x integer);
create table add_plain_domain (x integer);
create table foreign_key (a integer);
create table foreign_key_unchecked (a integer);
create table foreign_key_checked (a integer, constraint fk foreign key (a) references parent not valid);
create table check_added (a integer);
create table check_unchecked (a integer);
create table check_validated (a integer, constraint c check (a > 0) not valid);
create table unique_added (a integer);
create table primary_key (a integer not null);
create table exclusion (a int4range);
create table indexed (a integer);
create table indexed_once (a integer);
create table index_gone (a integer);
create index index_gone_a on index_gone (a);
create table index_changed (a integer, b integer);
create index index_changed_a on index_changed (a);
create table foreign_key_gone (a integer references parent);
create table check_gone (a integer constraint c check (a > 0));
create table unique_gone (a integer unique);
create table column_gone (a integer, b integer);
create table generated_gone (a integer, b integer generated always as (a * 2) stored);
create table gone (a integer);
create table default_set (a integer);
create table default_gone (a integer default 3);
create table secured (a integer);
create table ruled (a integer);
create table with_policy (a integer);
create table triggered (a integer);
create table trigger_gone (a integer);
create trigger t before insert on trigger_gone for each row execute function touch();
create table trigger_off (a integer);
create trigger t before insert on trigger_off for each row execute function touch();
create table unlogged (a integer);
create table filled_less (a integer);
create table statistics (a text);
create table storage (a text);
create table commented (a integer);
create table owned (a integer);
create table granted (a integer);
create table seen_base (a integer, b integer);
create view seen as select a from seen_base;
create view seen_gone as select b from seen_base;
create materialized view kept as select a from seen_base;
create table of_domain (a plain);
create table of_filled (a filled);
create table felt (a mood, b mood[]);
create table renamed_column (a integer);
create table renamed (a integer);
create table renamed_index (a integer);
create index renamed_index_a on renamed_index (a);
create table parted (a integer) partition by list (a);
create table parted_1 partition of parted for values in (1);
create table parted_rest partition of parted default;
create table mother (a integer);
create table child (a integer);
create table replicated (a integer);
create table identity_gone (a integer generated always as identity);
create table made_identity (a integer not null);
create table statistic (a integer, b integer);
insert into parent select generate_series(1, 20);
insert into add_serial select generate_series(1, 20);
do $$ declare t record; begin
    for t in select c.oid::regclass::text as name, a.atttypid::regtype::text as type, a.attname as col from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum = 1 where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r' and c.relname not in ('parent', 'add_required_empty', 'parted_1', 'parted_rest', 'identity_gone')
    loop
        execute format('insert into %s (%I) values (%L)', t.name, t.col, case
            when t.type in ('integer', 'bigint', 'numeric', 'real', 'positive', 'plain', 'filled') then '7'
            when t.type like 'timestamp%' then '2024-01-01 10:00' when t.type = 'cidr' then '10.0.0.0/8'
            when t.type = 'json' then '{}' when t.type = 'int4range' then '[1,2)' when t.type = 'mood' then 'ok'
            when t.type = 'bit varying' then '101' else '1' end);
    end loop;
end $$
