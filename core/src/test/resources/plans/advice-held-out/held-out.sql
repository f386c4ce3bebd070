-- Statements over Sakila, real data of others, whose plans the rules were not made from: what people bring to
-- mailing lists. Scenes as in `../advice/scenes.sql`; the common part multiplies rentals to a size that matters.
--@ common
create table hire as select r.rental_id + 20000 * g as id, r.rental_date + g * interval '1 day' as at, r.inventory_id, r.customer_id, r.return_date, r.staff_id, (array['web', 'desk', 'phone'])[(r.rental_id % 50 < 1)::int + (r.rental_id % 7 < 6)::int + 1] as channel, md5(r.rental_id::text || g) as ticket from rental r, generate_series(0, 19) g;
alter table hire add primary key (id);
create table stock as select i.inventory_id as id, i.film_id, i.store_id, f.title, f.rating::text as rating, f.description, f.rental_rate from inventory i join film f using (film_id);
alter table stock add primary key (id);
vacuum analyze hire; vacuum analyze stock;
--@ trouble/01 18
select * from hire where ticket = 'a87ff679a2f3e71d9181a67b7542122c';
--@ trouble/02 18
select customer_id, count(*) from hire where at::date = date '2005-07-08' group by customer_id;
--@ trouble/03 18
select h.* from hire h join customer c using (customer_id) where upper(c.last_name) = 'SMITH' order by h.at desc limit 20;
--@ trouble/04 18
select c.last_name, (select count(*) from hire h where h.customer_id = c.customer_id) from customer c;
--@ trouble/05 18
select * from hire order by at limit 20 offset 200000;
--@ trouble/06 18
create index hire_at on hire (at);
select * from hire where customer_id = 148 and staff_id = 1 and channel = 'phone' order by at limit 3;
--@ trouble/07 18
create index hire_customer on hire (customer_id);
select * from hire where customer_id between 100 and 160 and staff_id = 2 and return_date is null;
--@ trouble/08 18
select count(*) from hire where return_date is null and channel = 'web';
--@ trouble/09 18
select s.title, count(*) from stock s join hire h on h.inventory_id = s.id group by s.title order by 2 desc limit 10;
--@ trouble/10 18
set work_mem = '1MB';
select s.title, h.at, h.ticket from stock s join hire h on h.inventory_id = s.id order by s.title, h.at;
--@ trouble/11 18
select * from stock s where description like '%Mad Scientist%';
--@ trouble/12 18
select * from hire where ticket ilike '%abc12%';
--@ trouble/13 18
select * from customer c where customer_id not in (select customer_id from hire where at > '2006-03-01');
--@ trouble/14 18
set work_mem = '64kB';
select count(*) from hire where id < 3000 and inventory_id not in (select id from stock where store_id = 2);
--@ trouble/15 18
select distinct customer_id from hire;
--@ trouble/16 18
set work_mem = '256kB';
select ticket, count(*) from hire group by ticket having count(*) > 1;
--@ trouble/17 18
with recent as materialized (select * from hire) select * from recent where id = 4711;
--@ trouble/18 18
with busy as (select customer_id, count(*) n from hire group by 1) select * from busy a join busy b on a.n = b.n and a.customer_id < b.customer_id;
--@ trouble/19 18
select * from hire h join stock s on s.id = h.inventory_id where s.film_id = 17 or h.customer_id = 5;
--@ trouble/20 18
update hire set return_date = return_date + interval '1 hour' where customer_id = 77;
--@ trouble/22 18
delete from hire where id < 2000;
--@ trouble/23 18
create index hire_staff on hire (staff_id); create index hire_customer on hire (customer_id);
set enable_seqscan = off;
select count(ticket) from hire where staff_id = 1 and customer_id = 9;
--@ trouble/24 18
create index hire_customer on hire (customer_id); create index hire_inventory on hire (inventory_id);
select * from hire where customer_id = 9 or inventory_id = 12;
--@ trouble/25 18
create index hire_channel on hire (channel);
select * from hire where channel = 'web' order by at desc limit 10;
--@ trouble/26 18
create index hire_customer_at on hire (customer_id, at);
select * from hire where customer_id = 9 order by at desc limit 10;
--@ trouble/27 18
create index hire_customer_at on hire (customer_id, at);
select count(*), min(at) from hire where customer_id = 9;
--@ trouble/28 18
update hire set ticket = ticket where id % 10 = 0;
create index hire_customer_at on hire (customer_id, at);
set enable_seqscan = off; set enable_bitmapscan = off;
select count(at) from hire where customer_id < 100;
--@ trouble/29 18
set max_parallel_workers_per_gather = 2;
select count(*) from hire where md5(ticket) like '00%';
--@ trouble/30 18
select count(*) from hire where md5(ticket) like '00%';
--@ trouble/31 18
select h.customer_id, s.rating, count(*) from hire h join stock s on s.id = h.inventory_id where h.channel = 'phone' and h.staff_id = 1 group by grouping sets ((h.customer_id), (s.rating), ());
--@ trouble/32 18
select * from (select h.*, row_number() over (partition by customer_id order by at desc) r from hire h) x where r = 1;
--@ trouble/33 18
select * from generate_series(1, 300000) g join hire h on h.id = g where h.channel = 'web';
--@ trouble/34 18
select c.customer_id, x.* from customer c, lateral (select * from hire h where h.customer_id = c.customer_id order by at desc limit 1) x;
--@ trouble/35 18
create index hire_customer_at on hire (customer_id, at);
select c.customer_id, x.* from customer c, lateral (select * from hire h where h.customer_id = c.customer_id order by at desc limit 1) x;
--@ trouble/36 18 settings
set enable_hashjoin = off; set enable_mergejoin = off;
select count(*) from stock a join stock b on a.film_id = b.film_id and a.store_id < b.store_id;
--@ trouble/37 18
set jit = on; set jit_above_cost = 0;
select max(length(ticket)) from hire where id < 1000;
--@ trouble/38 18
insert into hire select id + 1000000, at, inventory_id, customer_id, return_date, staff_id, channel, ticket from hire where id < 30000;
--@ trouble/39 18 wal
update stock set rental_rate = rental_rate + 1;
--@ trouble/40 18
select sum(amount) from payment where payment_date between '2007-02-10' and '2007-02-20';
--@ trouble/41 18
select sum(amount) from payment where date_trunc('month', payment_date) = '2007-02-01';
--@ trouble/42 18
select h1.id from hire h1 join hire h2 on h1.customer_id = h2.customer_id and h1.at = h2.at and h1.id < h2.id where h1.customer_id < 40;
--@ trouble/43 18
create table tall as select id, at, customer_id, channel, customer_id % 20 as team, (customer_id % 20) * 5 as floor from hire;
analyze tall;
select count(*), count(h.ticket) from tall t join hire h on h.id = t.id where t.team = 3 and t.floor = 15;
--@ trouble/44 18
create table tall as select id, at, customer_id, channel, customer_id % 20 as team, (customer_id % 20) * 5 as floor, (customer_id % 20) * 7 as desk from hire;
create index tall_team on tall (team);
analyze tall;
select count(s.title) from tall t join hire h on h.id = t.id join stock s on s.id = h.inventory_id where t.team = 3 and t.floor = 15 and t.desk = 21;
--@ trouble/45 18 serialize
select * from hire where channel = 'phone';
--@ trouble/46 18
select * from hire where customer_id = 42::numeric;
--@ trouble/47 18
create table doc as select film_id as id, repeat(fulltext::text, 6) as body, title from film;
alter table doc alter body set storage plain;
insert into doc select id + 1000 * g, repeat(body, 1), title || g from doc, generate_series(1, 9) g;
analyze doc;
set work_mem = '64MB';
select * from doc order by title;
--@ trouble/48 18
create table thin (id int, v text) with (autovacuum_enabled = false);
insert into thin select g, md5(g::text) from generate_series(1, 200000) g;
delete from thin where id % 40 <> 7;
analyze thin;
select count(*) from thin where v > 'b';
