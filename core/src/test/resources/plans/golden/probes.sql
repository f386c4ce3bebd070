-- Statements whose plans other viewers compute or read wrongly. `--@ NAME MAJOR[,MAJOR...] [option ...]` opens one; its
-- last statement is explained with ANALYZE and the options, those before build it. A statement ends with a semicolon at
-- the end of a line. Every major version starts from the common part. Time is spent by sleeping, so that the truth is known.
--@ common
create function nap(ms int) returns int language plpgsql volatile parallel safe as $$ begin perform pg_sleep(ms / 1000.0); return ms; end $$;
create function many(n int) returns setof int language sql rows 100 as $$ select i from generate_series(1, n) i $$;
create table numbers (x int, pad text) with (autovacuum_enabled = off);
insert into numbers select i, repeat('p', 80) from generate_series(1, 100000) i;
create index numbers_x on numbers (x);
create table few (id int primary key, pad text) with (autovacuum_enabled = off);
insert into few select i, repeat('p', 700) from generate_series(1, 1000) i;
create table wide (id int, pad text);
alter table wide alter pad set storage plain;
insert into wide select i, repeat('p', 3500) from generate_series(1, 60) i;
vacuum analyze;
--@ hidden-rows 12,17,18
set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off; set enable_material = off;
create table rare (id int primary key);
insert into rare select 50 * i from generate_series(1, 40) i;
analyze rare;
select count(*) from generate_series(1, 20000) g join rare on rare.id = g;
--@ leader-off 12,15,18
set parallel_leader_participation = off; set max_parallel_workers_per_gather = 2;
set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
select id from wide where nap(2) = 2;
--@ leader-off-verbose 15,18 verbose
set parallel_leader_participation = off; set max_parallel_workers_per_gather = 2;
set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
select id from wide where nap(2) = 2;
--@ slow-worker-verbose 15,18 verbose
set max_parallel_workers_per_gather = 2;
set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
select id from wide where nap(case when id = 41 then 60 else 1 end) > 0;
--@ bitmap-in-one-process 12,15,18 buffers
set max_parallel_workers_per_gather = 2; set enable_seqscan = off; set enable_indexscan = off;
set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0; set min_parallel_index_scan_size = 0;
select count(*) from numbers where x between 10 and 60000;
--@ initplan-in-bitmap 12,15,17,18 buffers
set enable_seqscan = off; set enable_indexscan = off;
select * from numbers where x < (select nap(100) * 50);
--@ initplan-in-gather 12,15,18 verbose,buffers
set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
select count(*) from numbers where x < (select max(nap(80)) from few where id = 1);
--@ numbers-as-a-whole 15,17
select count(*) from few where id > (select nap(1)) and id > (select nap(2)) and id > (select nap(3)) and id > (select nap(4)) and id > (select nap(5)) and id > (select nap(6)) and id > (select nap(7)) and id > (select nap(8)) and id > (select nap(9)) and id > (select nap(10)) and id < (select nap(60) * 20 from few where id = 7) union all select count(*) from numbers where x = (select nap(30) from few where id = 8);
--@ initplan-in-values 15,18 buffers
insert into few values ((select nap(50) * 100), 'new');
--@ initplan-in-limit 15,18
select id from few limit (select nap(40) / 4);
--@ initplan-prunes 15,18 buffers
create table parted (id int) partition by range (id);
create table parted_1 partition of parted for values from (0) to (100);
create table parted_2 partition of parted for values from (100) to (200);
insert into parted select i from generate_series(0, 199) i;
analyze parted;
select * from parted where id = (select nap(70) + 50);
--@ subplan-in-restart 15,18 buffers
set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off; set enable_bitmapscan = off; set enable_material = off;
select count(*) from (select id from few where id <= 20 offset 0) f join numbers n on n.x = (select nap(1) + max(g.id) from few g where g.id <= f.id);
--@ subplan-in-two-nodes 15,18 buffers
set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off; set enable_indexscan = off; set enable_indexonlyscan = off; set enable_material = off; set work_mem = '64kB';
select count(n.pad) from (select id from few where id <= 5 offset 0) f join numbers n on n.x > (select nap(1) + 60000 + max(g.id) from few g where g.id <= f.id);
--@ initplan-in-restart 15,18 buffers
set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off; set enable_bitmapscan = off; set enable_material = off;
select count(*) from (select id from few where id <= 20 offset 0) f join numbers n on n.x = f.id and n.x > (select nap(60) - 59);
--@ shared-table 15,17,18
with x as materialized (select nap(2) as n from generate_series(1, 50)) select * from (select * from x limit 10) a union all select * from x;
--@ unread-change 12,15,18 buffers
create table log (i int);
with gone as (insert into log select nap(2) from generate_series(1, 50) returning i) select 1;
--@ half-read-change 15,18 buffers
create table log (i int);
with gone as (insert into log select nap(2) from generate_series(1, 50) returning i) select * from gone limit 20;
--@ table-within-its-name 15,18
with x as materialized (select nap(20) as n) select * from (with x as materialized (select n + nap(10) as n from x) select * from x) z;
--@ buffers-of-subplans 12,15,18 buffers
set enable_bitmapscan = off; set jit = off;
select f.id, (select n.pad from numbers n where n.x = f.id) from few f;
--@ triggers 12,15,18
create table guarded (i int, p int references few);
create function slow_before() returns trigger language plpgsql as $$ begin perform pg_sleep(0.015); return new; end $$;
create function slow_after() returns trigger language plpgsql as $$ begin perform pg_sleep(0.019); return new; end $$;
create trigger b before insert on guarded for each row execute function slow_before();
create trigger af after insert on guarded for each row execute function slow_after();
insert into guarded select i, i from generate_series(1, 3) i;
--@ groups-on-disk 15,17,18 buffers
set work_mem = '64kB'; set enable_sort = off;
select k, count(*) from many(40000) k group by k;
--@ lossy 12,15,18 buffers
set work_mem = '64kB'; set enable_seqscan = off; set enable_indexscan = off;
create table tall (x int, pad text);
insert into tall select i % 10, repeat('p', 1800) from generate_series(1, 24000) i;
create index tall_x on tall (x);
vacuum analyze tall;
select count(pad) from tall where x = 3;
--@ lossy-workers 18 verbose,buffers
set work_mem = '64kB'; set enable_seqscan = off; set enable_indexscan = off; set max_parallel_workers_per_gather = 2;
set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0; set min_parallel_index_scan_size = 0;
create table tall (x int, pad text);
insert into tall select i % 10, repeat('p', 1800) from generate_series(1, 24000) i;
create index tall_x on tall (x);
vacuum analyze tall;
select count(pad) from tall where x = 3;
--@ mixed-groups 12,18
select x % 5, x % 3, count(*) from numbers where x < 2000 group by cube (1, 2);
--@ name-with-spaces 12,17,18
with "my own cte" as materialized (select id from few where id < 50) select * from "my own cte" a join "my own cte" b using (id);
--@ memoize 15,18 buffers
set enable_hashjoin = off; set enable_mergejoin = off; set enable_seqscan = off; set enable_bitmapscan = off;
create table visits as select i % 20 + 1 as f from generate_series(1, 400) i;
analyze visits;
select count(f.pad) from visits v join few f on f.id = v.f;
--@ index-only 15,18 buffers
set enable_seqscan = off; set enable_bitmapscan = off;
create table touched (id int primary key) with (autovacuum_enabled = off);
insert into touched select i from generate_series(1, 1000) i;
vacuum analyze touched;
update touched set id = id + 5000 where id < 50;
select count(id) from touched where id < 300;
--@ removed-before-start 15,18
create table parted (id int) partition by range (id);
create table parted_1 partition of parted for values from (0) to (100);
create table parted_2 partition of parted for values from (100) to (200);
create table parted_3 partition of parted for values from (200) to (300);
set plan_cache_mode = force_generic_plan;
prepare found (int) as select * from parted where id < $1;
execute found(50);
--@ never-run 12,18
select * from few f left join (select * from few where id = 1 and pad = 'none') g on g.id = f.id where f.id < 0;
--@ false-filter 12,18
select * from few where id < 10 and false;
--@ merge 15,18 buffers
merge into few t using (select i from generate_series(990, 1010) i) s on t.id = s.i when matched and s.i < 995 then delete when matched and s.i < 1000 then update set pad = 'x' when matched then do nothing when not matched then insert values (s.i, 'm');
--@ incremental-sort 15,18
set enable_sort = off;
select * from numbers order by x, pad limit 3000;
--@ io 12,15,17,18 buffers
set track_io_timing = on; set temp_buffers = '800kB'; set work_mem = '64kB';
create temp table local as select i, repeat('l', 500) as pad from generate_series(1, 8000) i;
create table cold as select i, repeat('c', 900) as pad from generate_series(1, 60000) i;
select count(*) from (select l.pad from local l join cold c on c.i = l.i order by c.pad) x;
--@ windows 18 verbose,buffers
set work_mem = '64kB';
select x, row_number() over w, sum(x) over (partition by x % 7 order by x rows between 3 preceding and current row) from numbers where x < 3000 window w as (order by x);
--@ storage 18 buffers
set enable_hashjoin = off; set enable_mergejoin = off; set enable_indexscan = off; set enable_bitmapscan = off; set work_mem = '64kB';
with recursive r(n) as (select 1 union all select n + 1 from r where n < 20), m as materialized (select * from numbers where x < 2000) select count(*) from r, (select * from m limit 100) z, few f, xmltable('/r/i' passing xmlparse(document '<r><i>1</i></r>') columns i int path '.') y where f.id < 9;
--@ searches 18 buffers
set enable_seqscan = off; set enable_bitmapscan = off;
select count(pad) from numbers where x in (5, 5000, 50000, 90000);
--@ disabled 18
set enable_seqscan = off;
select count(*) from wide;
--@ serialized 17,18 buffers,memory,serialize
select * from numbers where x < 5000;
--@ in-xml 12,17 verbose,buffers,format=xml
select count(*), max(f.id) from few f join numbers n on n.x = f.id where f.id < (select 600);
--@ in-yaml 12,17 verbose,buffers,format=yaml
select count(*), max(f.id) from few f join numbers n on n.x = f.id where f.id < (select 600);
--@ wal 15,18 buffers,wal
insert into numbers select i, repeat('w', 500) from generate_series(1, 30000) i;
