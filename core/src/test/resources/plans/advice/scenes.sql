-- Scenes for advice on plans of PostgreSQL. `--@ TIP/NAME MAJOR [option ...]` opens a scene; its last statement is
-- explained, those before build it. Each major version starts from the common part. Options: verbose, settings,
-- wal, serialize (of EXPLAIN), facts (the server's counters go beside the plan), lock (another session holds the
-- row), loose (which needs a server with compilation).
--@ common
create table customers (id int primary key, email text, name text, region int);
insert into customers select i, 'c' || i || '@example.org', 'customer ' || i, i % 50 from generate_series(1, 20000) i;
create table orders (id int primary key, customer_id int, status text, note text, created timestamp, total numeric, code varchar(20), paid boolean);
insert into orders select i, i * 7919 % 20000 + 1, (array['open', 'sent', 'done', 'back', 'lost'])[i % 5 + 1], md5(i::text), timestamp '2024-01-01' + (i * 7717 % 200000) * interval '1 minute', (i % 997), 'k' || i % 1000, i % 2 = 0 from generate_series(1, 200000) i;
create table heap (id int, pad text);
insert into heap select i, repeat('x', 200) || i from generate_series(1, 300000) i;
vacuum analyze;
--@ P1/hit 17
select * from orders where customer_id = 42 and status = 'open';
--@ P1/miss 17
select * from orders where total > 10;
--@ P1/flag 17 verbose
select id from orders o where o.customer_id = 42 and o.paid;
--@ P2/hit 17
create index orders_customer on orders (status);
set enable_seqscan = off; set enable_bitmapscan = off;
select * from orders where status = 'open' and customer_id = 55;
--@ P2/miss 17
create index orders_customer on orders (customer_id);
select * from orders where customer_id < 900 and total > 100;
--@ P3/hit 17
create index orders_created on orders (created);
set enable_sort = off;
select * from orders where customer_id = 42 order by created limit 5;
--@ P3/miss 17
create index orders_created on orders (created);
select * from orders where status = 'open' order by created limit 5;
--@ P4/hit 17
select count(*) from customers a join orders b on a.id = b.customer_id + 1 or a.region = b.id - 100 where a.id <= 300 and b.id <= 400;
--@ P4/miss 17
select count(*) from customers a join orders b on a.id < b.customer_id or a.region < b.id where a.id <= 300 and b.id <= 400;
--@ P5/hit 17
create table address (id int primary key, city int, zip int, street text);
insert into address select i, i % 500, i % 500 * 3, 'street ' || i from generate_series(1, 100000) i;
analyze address;
select count(*) from address a join orders o on o.id = a.id where a.city = 7 and a.zip = 21;
--@ P5/miss 17
create table address (id int primary key, city int, zip int, street text);
insert into address select i, i % 50, i % 50 * 3, 'street ' || i from generate_series(1, 100000) i;
create statistics address_place (dependencies, mcv) on city, zip from address;
analyze address;
select count(*) from address a join orders o on o.id = a.id where a.city = 7 and a.zip = 21;
--@ P6/hit 17 facts
create table log (id int, kind int) with (autovacuum_enabled = false);
insert into log select i, i % 10 from generate_series(1, 20000) i;
analyze log;
insert into log select i, 99 from generate_series(20001, 40000) i;
select pg_stat_force_next_flush();
select count(*) from log where kind < 5;
--@ P6/miss 17 facts
create table log (id int, kind int) with (autovacuum_enabled = false);
insert into log select i, i % 10 from generate_series(1, 20000) i;
select pg_stat_force_next_flush();
analyze log;
insert into log select i, 99 from generate_series(20001, 20500) i;
select pg_stat_force_next_flush();
select count(*) from log where kind < 5;
--@ P7/hit 17
create table address (id int primary key, city int, zip int, area int, customer_id int);
insert into address select i, i % 20, i % 20 * 3, i % 20 * 5, i % 20000 + 1 from generate_series(1, 60000) i;
analyze address;
select count(c.name) from address a join customers c on c.id = a.customer_id where a.city = 7 and a.zip = 21 and a.area = 35;
--@ P7/miss 17
create table address (id int primary key, city int, customer_id int);
insert into address select i, i % 20, i % 20000 + 1 from generate_series(1, 60000) i;
analyze address;
set enable_hashjoin = off; set enable_mergejoin = off; set enable_memoize = off;
select count(c.name) from address a join customers c on c.id = a.customer_id where a.city = 7;
--@ P8/hit 17
set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off; set enable_memoize = off;
select count(*) from customers c join orders o on o.customer_id = c.region + 100000 where c.id < 12;
--@ P8/miss 17
create index orders_customer on orders (customer_id);
set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off; set enable_memoize = off;
select count(*) from customers c join orders o on o.customer_id = c.region + 100000 where c.id < 12;
--@ P9/hit 17
set work_mem = '1MB';
select * from orders order by note;
--@ P9/miss 17
set work_mem = '256MB';
select * from orders order by note;
--@ P10/hit 17
set work_mem = '64kB';
select count(*) from orders o join customers c on c.id = o.customer_id where c.name <> 'x';
--@ P10/miss 17
set work_mem = '64MB';
select count(*) from orders o join customers c on c.id = o.customer_id where c.name <> 'x';
--@ P11/hit 17
set work_mem = '1MB'; set enable_sort = off;
select note, count(*) from orders group by note;
--@ P11/miss 17
set work_mem = '256MB'; set enable_sort = off;
select note, count(*) from orders group by note;
--@ P12/hit 17
set work_mem = '1MB';
with x as materialized (select * from orders) select count(*) from x;
--@ P12/miss 17
set work_mem = '256MB';
with x as materialized (select * from orders) select count(*) from x;
--@ P12/eighteen 18
set work_mem = '1MB';
select sum(total) over () from orders;
--@ P13/hit 17
create index orders_status on orders (status);
set enable_seqscan = off; set work_mem = '64kB';
select count(total) from orders where status = 'open';
--@ P13/miss 17
create index orders_status on orders (status);
set enable_seqscan = off; set work_mem = '8MB';
select count(total) from orders where status = 'open';
--@ P14/hit 17
create table fresh (id int, v int) with (autovacuum_enabled = false);
insert into fresh select i, i from generate_series(1, 50000) i;
create index fresh_v on fresh (v);
analyze fresh;
set enable_seqscan = off; set enable_bitmapscan = off;
select count(v) from fresh where v < 20000;
--@ P14/miss 17
create index orders_customer on orders (customer_id);
select count(customer_id) from orders where customer_id < 3000;
--@ P15/hit 17
create table bloated (id int, pad text) with (autovacuum_enabled = false);
insert into bloated select i, repeat('y', 100) from generate_series(1, 60000) i;
delete from bloated where id % 60 <> 0;
select count(*) from bloated;
--@ P15/miss 17
create table slim (id int, pad text) with (autovacuum_enabled = false);
insert into slim select i, repeat('y', 100) from generate_series(1, 60000) i;
select count(*) from slim;
--@ P16/hit 17
create table cold as select i as id, repeat('x', 200) || i as pad from generate_series(1, 400000) i;
analyze cold;
select count(id) from cold;
--@ P16/hit-timed 17
create table wide (id int, pad text); alter table wide alter pad set storage plain;
insert into wide select i, repeat(md5(i::text), 220) from generate_series(1, 12000) i;
vacuum analyze wide;
set track_io_timing = on;
select count(id) from wide;
--@ P16/miss 17
select count(*) from customers where name <> 'x';
--@ P16/miss-timed 17
set track_io_timing = on;
create table cold as select i as id, repeat('x', 200) || i as pad from generate_series(1, 400000) i;
analyze cold;
select count(id) from cold;
--@ P17/hit 17
create table facts (id int, a int, b int, c text);
insert into facts select i, i * 7919::bigint % 200, i * 104729::bigint % 300, md5(i::text) from generate_series(1, 200000) i;
create index facts_a on facts (a); create index facts_b on facts (b);
vacuum analyze facts;
select c from facts where a = 5 and b = 7;
--@ P17/miss 17
create table facts (id int, a int, b int, c text);
insert into facts select i, i * 7919::bigint % 200, i * 104729::bigint % 300, md5(i::text) from generate_series(1, 200000) i;
create index facts_ab on facts (a, b);
vacuum analyze facts;
select c from facts where a = 5 and b = 7;
--@ P18/hit 17
create table facts (id int, a int, b int, c text);
insert into facts select i, i * 7919::bigint % 200, i * 104729::bigint % 300, md5(i::text) from generate_series(1, 200000) i;
create index facts_a on facts (a); create index facts_b on facts (b);
vacuum analyze facts;
select c from facts where a between 5 and 9 or b = 7;
--@ P18/miss 17
create table facts (id int, a int, b int, c text);
insert into facts select i, i * 7919::bigint % 200, i * 104729::bigint % 300, md5(i::text) from generate_series(1, 200000) i;
create index facts_a on facts (a);
vacuum analyze facts;
select c from facts where a in (5, 6, 7, 8, 9);
--@ P19/hit 17
create index orders_status on orders (status);
select * from orders where status = 'open' order by created desc limit 5;
--@ P19/miss 17
create index orders_customer on orders (customer_id);
select * from orders where customer_id = 42 order by created desc limit 5;
--@ P20/hit 17
create index orders_status on orders (status);
set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off; set work_mem = '64MB';
select * from orders order by status, created;
--@ P20/miss 17
create index orders_customer on orders (customer_id);
set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off; set work_mem = '64MB';
select * from orders order by customer_id, created;
--@ P21/hit 17
select * from orders order by id limit 10 offset 150000;
--@ P21/miss 17
select * from orders order by id limit 10 offset 100;
--@ P22/hit 17
set work_mem = '256MB';
select * from (select id, total, avg(total) over (partition by customer_id) as mean from orders) x where total > 3 * mean;
--@ P22/miss 17
set work_mem = '256MB';
select * from (select id, total, avg(total) over (partition by customer_id) as mean from orders) x where total > 0.5 * mean;
--@ P23/hit 17
set work_mem = '256MB'; set enable_hashjoin = off; set enable_mergejoin = off;
with x as materialized (select * from orders where id <= 20000) select c.id, (select count(*) from x where x.customer_id = c.id) from customers c where c.id < 60;
--@ P23/miss 17
set work_mem = '256MB'; set enable_hashjoin = off; set enable_mergejoin = off;
with x as materialized (select * from orders where id <= 100) select c.id, (select count(*) from x where x.customer_id = c.id) from customers c where c.id < 60;
--@ P23/once 17
set work_mem = '256MB';
with x as materialized (select * from orders) select * from x where customer_id = 42;
--@ P24/hit 17
create index orders_customer on orders (customer_id);
select c.id, (select max(o.total) from orders o where o.customer_id = c.id) from customers c;
--@ P24/miss 17
create index orders_customer on orders (customer_id);
select c.id, (select max(o.total) from orders o where o.customer_id = c.id) from customers c where c.id <= 50;
--@ P24/fifteen 15
create index orders_customer on orders (customer_id);
select c.id, (select max(o.total) from orders o where o.customer_id = c.id) from customers c;
--@ P25/hit 17
set work_mem = '64kB';
select count(*) from customers where region = 3 and id not in (select customer_id from orders where id < 9000);
--@ P25/miss 17
set work_mem = '64MB';
select count(*) from customers where region = 3 and id not in (select customer_id from orders where id < 9000);
--@ P25/fifteen 15
set work_mem = '64kB';
select count(*) from customers where region = 3 and id not in (select customer_id from orders where id < 9000);
--@ P26/hit 17
create function picked() returns setof int language plpgsql as $$ begin return query select g from generate_series(1, 20000) g; end $$;
select count(*) from picked() p join customers c on c.id = p;
--@ P26/miss 17
create function picked() returns setof int language plpgsql rows 20000 as $$ begin return query select g from generate_series(1, 20000) g; end $$;
select count(*) from picked() p join customers c on c.id = p;
--@ P27/hit 17
set app.who = '42';
select count(*) from orders where customer_id <> current_setting('app.who')::int;
--@ P27/miss 17
set app.who = '42';
select count(*) from orders where customer_id <> (select current_setting('app.who')::int);
--@ P28/hit 15 loose
set jit = on; set jit_above_cost = 0; set jit_optimize_above_cost = 0; set jit_inline_above_cost = 0;
select count(*), sum(region + id * 2), avg(region * 3 - id), max(id % 7), min(id + region % 5) from customers where id < 500 and region <> 7 and name <> 'x';
--@ P28/miss 15 loose
set jit = off;
select count(*), sum(region + id * 2), avg(region * 3 - id), max(id % 7), min(id + region % 5) from customers where id < 500 and region <> 7 and name <> 'x';
--@ P29/hit 17
create table one (id int primary key, v int) partition by hash (id);
select format('create table one_%s partition of one for values with (modulus 300, remainder %s)', r, r) from generate_series(0, 299) r \gexec
analyze one;
set enable_partition_pruning = on;
select count(*) from one a where v = 5;
--@ P29/miss 17
select count(*) from customers a join customers b on b.id = a.region;
--@ P30/hit 17
set max_parallel_workers_per_gather = 2; set max_parallel_workers = 0; set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
select count(*) from orders where total < 500;
--@ P30/miss 17
set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
select count(*) from orders where total < 500;
--@ P31/hit 17 verbose
create table lumpy (id int, v int) partition by list (v);
create table lumpy_1 partition of lumpy for values in (1); create table lumpy_2 partition of lumpy for values in (2); create table lumpy_3 partition of lumpy for values in (3);
insert into lumpy select i, 1 from generate_series(1, 200) i; insert into lumpy select i, 2 from generate_series(1, 300) i; insert into lumpy select i, 3 from generate_series(1, 200000) i;
analyze lumpy;
set max_parallel_workers_per_gather = 3; set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set parallel_leader_participation = off; set min_parallel_table_scan_size = '100MB';
select count(*) from lumpy where id % 3 <> 1;
--@ P31/miss 17 verbose
set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set parallel_leader_participation = off;
select count(*) from orders where md5(note) <> 'x';
--@ P32/hit 17
select count(*) from heap where md5(pad || id) <> 'x';
--@ P32/miss 17
set max_parallel_workers_per_gather = 2;
select count(*) from heap where md5(pad || id) <> 'x';
--@ P33/hit 17
create table account (id int primary key, v int);
create table trail (id int, at timestamptz);
create function keep() returns trigger language plpgsql as $$ begin insert into trail values (new.id, now()); perform count(*) from generate_series(1, 100); return new; end $$;
create trigger account_keep after insert on account for each row execute function keep();
insert into account select i, i from generate_series(1, 3000) i;
--@ P33/miss 17
create table account (id int primary key, v int);
create function keep() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger account_keep after insert on account for each statement execute function keep();
insert into account select i, i from generate_series(1, 60000) i;
--@ P34/hit 17
create table parent (id int primary key); insert into parent select generate_series(1, 1000);
create table child (id int, parent_id int references parent); insert into child select i, 500 + i % 500 from generate_series(1, 20000) i;
analyze parent; analyze child;
delete from parent where id < 100;
--@ P34/miss 17
create table parent (id int primary key); insert into parent select generate_series(1, 1000);
create table child (id int, parent_id int references parent); insert into child select i, 500 + i % 500 from generate_series(1, 20000) i;
create index child_parent on child (parent_id);
analyze parent; analyze child;
delete from parent where id < 100;
--@ P35/hit 17
create table visit (id int, at timestamp, who int) partition by range (at);
select format('create table visit_%s partition of visit for values from (%L) to (%L)', m, timestamp '2024-01-01' + (m - 1) * interval '1 month', timestamp '2024-01-01' + m * interval '1 month') from generate_series(1, 12) m \gexec
insert into visit select i, timestamp '2024-01-01' + i * interval '5 minutes', i % 100 from generate_series(1, 100000) i;
analyze visit;
select count(*) from visit where at::date = date '2024-05-05';
--@ P35/miss 17
create table visit (id int, at timestamp, who int) partition by range (at);
select format('create table visit_%s partition of visit for values from (%L) to (%L)', m, timestamp '2024-01-01' + (m - 1) * interval '1 month', timestamp '2024-01-01' + m * interval '1 month') from generate_series(1, 12) m \gexec
insert into visit select i, timestamp '2024-01-01' + i * interval '5 minutes', i % 100 from generate_series(1, 100000) i;
analyze visit;
select count(*) from visit where at >= timestamp '2024-05-05' and at < timestamp '2024-06-06';
--@ P36/hit 17
select * from orders where id = 5.0;
--@ P36/miss 17
select count(*) from orders where id <> 5.0;
--@ P37/hit 17
select * from orders where note like '%abcdef%';
--@ P37/miss 17
select * from orders where note like 'abcdef%';
--@ P38/hit 17
select * from customers c join orders o on o.customer_id = c.id where lower(o.code) = 'k77' and o.total < 500;
--@ P38/miss 17
create index orders_code on orders (lower(code));
analyze orders;
select * from orders where lower(code) = 'k77';
--@ P39/hit 17
create table page (id int, body text); alter table page alter body set storage plain;
insert into page select i, repeat(md5(i::text), 50) from generate_series(1, 5000) i;
analyze page;
set work_mem = '64MB';
select * from page order by body;
--@ P39/miss 17
create table page (id int, body text); alter table page alter body set storage plain;
insert into page select i, repeat(md5(i::text), 50) from generate_series(1, 5000) i;
analyze page;
set work_mem = '64MB';
select id from page order by id;
--@ P40/hit 17
set work_mem = '64kB'; set hash_mem_multiplier = 1; set enable_hashjoin = off; set enable_mergejoin = off;
create table lookup (id int primary key, name text); insert into lookup select i, md5(i::text) from generate_series(1, 3000) i;
create table asks (id int, lookup_id int); insert into asks select i, i % 3000 + 1 from generate_series(1, 30000) i;
analyze lookup; analyze asks;
alter table asks alter lookup_id set (n_distinct = 100);
analyze asks;
select count(l.name) from asks a join lookup l on l.id = a.lookup_id;
--@ P40/miss 17
set work_mem = '64MB'; set enable_hashjoin = off; set enable_mergejoin = off;
create table lookup (id int primary key, name text); insert into lookup select i, md5(i::text) from generate_series(1, 3000) i;
create table asks (id int, lookup_id int); insert into asks select i, i % 3000 + 1 from generate_series(1, 30000) i;
analyze lookup; analyze asks;
alter table asks alter lookup_id set (n_distinct = 100);
analyze asks;
select count(l.name) from asks a join lookup l on l.id = a.lookup_id;
--@ P41/hit 17 wal
create table counter (id int primary key, v int, pad text) with (fillfactor = 50);
insert into counter select i, 0, repeat('z', 100) from generate_series(1, 40000) i;
vacuum analyze counter;
checkpoint;
update counter set v = v + 1 where id % 40 = 0;
--@ P41/miss 17 wal
create table counter (id int primary key, v int, pad text) with (fillfactor = 50);
insert into counter select i, 0, repeat('z', 100) from generate_series(1, 40000) i;
vacuum analyze counter;
checkpoint;
update counter set v = v + 1 where id % 40 = 1;
update counter set v = v + 1 where id % 40 = 0;
--@ P42/hit 17 lock
select * from customers where id = 7 for update;
--@ P42/miss 17
select * from customers where id = 7 for update;
--@ P43/hit 17 serialize
create table page (id int, body text); alter table page alter body set storage extended;
insert into page select i, string_agg(md5((i * 1000 + g)::text), '') from generate_series(1, 300) i, generate_series(1, 400) g group by i;
select * from page;
--@ P43/miss 17 serialize
select id from customers where md5(name) < '02';
--@ P44/hit 18
vacuum analyze orders;
set enable_seqscan = off; set enable_bitmapscan = off;
select sum(total) from orders where id = any ((select array_agg(g * 490) from generate_series(1, 400) g)::int[]);
--@ P44/miss 18
create index orders_customer on orders (customer_id);
vacuum analyze orders;
select count(*) from orders where customer_id = 42;
--@ P45/hit 17 settings
set enable_seqscan = off;
select count(*) from customers where name <> 'x';
--@ P45/miss 17 settings
set random_page_cost = 1.1; set work_mem = '5MB';
select count(*) from customers where name <> 'x';
--@ P45/eighteen 18
set enable_seqscan = off;
select count(*) from customers where name <> 'x';
--@ P46/hit 17
create extension postgres_fdw;
select format('create server back foreign data wrapper postgres_fdw options (host %L, port %L, dbname %L)', host(inet_server_addr()), inet_server_port(), current_database()) \gexec
select format('create user mapping for current_user server back options (user %L, password %L)', current_user, '$PASSWORD') \gexec
create foreign table far (id int, customer_id int, total numeric) server back options (schema_name 'public', table_name 'orders');
create function odd(int) returns boolean language plpgsql immutable as $$ begin return $1 % 1000 = 1; end $$;
select * from far where odd(id);
--@ P46/miss 17
create foreign table far2 (id int, customer_id int, total numeric) server back options (schema_name 'public', table_name 'orders');
select * from far2 where customer_id = 42;
--@ P47/hit 17
create function slow(int) returns boolean language plpgsql cost 1 as $$ begin perform count(*) from generate_series(1, 8000); return $1 >= 0; end $$;
select (select count(*) from orders), (select count(*) from customers c where id <= 400 and slow(region + 1));
--@ P47/miss 17
create function slow(int) returns boolean language plpgsql cost 100000 as $$ begin perform count(*) from generate_series(1, 8000); return $1 >= 0; end $$;
select (select count(*) from orders), (select count(*) from customers c where id <= 400 and slow(region + 1));
--@ P48/hit 17
set work_mem = '64MB';
select * from customers order by name;
--@ P48/miss 17
select * from customers where id = 7;
