-- Scenes for advice on plans of MariaDB and MySQL. `--@ TIP/NAME mariadb|mysql [option ...]` opens a scene; its
-- last statement is explained, those before build it. MariaDB runs it (`ANALYZE FORMAT=JSON`), MySQL does not
-- (`EXPLAIN FORMAT=JSON`). Each server starts from the common part. Options: explain (not run on MariaDB either),
-- facts (the server's counters and warnings of the statement, run three times, go beside the plan), sql (the
-- statement does).
--@ common
create table digits (d int primary key);
insert into digits values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
create table numbers (i int primary key) as select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 1 as i from digits a, digits b, digits c, digits e, digits f where f.d < 6;
create table customers (id int primary key, email varchar(60), name varchar(40), region int);
insert into customers select i, concat('c', i, '@example.org'), concat('customer ', i), i mod 50 from numbers where i <= 20000;
create table orders (id int primary key, customer_id int, status varchar(10), note varchar(40), created datetime, total int, code varchar(20), paid tinyint);
insert into orders select i, i * 7919 mod 20000 + 1, elt(i mod 5 + 1, 'open', 'sent', 'done', 'back', 'lost'), md5(i), '2024-01-01' + interval (i * 7717 mod 200000) minute, i mod 997, concat('k', i mod 1000), i mod 2 from numbers;
analyze table customers, orders;
--@ M1/hit mariadb
select * from orders where customer_id = 42;
--@ M1/alias mariadb sql
select o.id, c.name from customers c straight_join orders o on o.total = c.region where c.id < 3 and o.customer_id = 42 and o.status = 'open';
--@ M1/miss mariadb
select * from orders where total > 10;
--@ M1/hit-mysql mysql
select * from orders where customer_id = 42;
--@ M1/miss-mysql mysql
select * from customers where id < 5000;
--@ M2/hit mariadb
create index orders_status on orders (status, customer_id);
select count(*) from orders where customer_id = 42;
--@ M2/miss mariadb
create index orders_status on orders (status, customer_id);
select count(*) from orders;
--@ M2/hit-mysql mysql
create index orders_status on orders (status, customer_id);
select count(*) from orders where customer_id = 42;
--@ M3/hit mariadb
select * from orders order by note;
--@ M3/equal mariadb
select * from orders where status = 'open' order by created, total limit 10;
--@ M3/miss mariadb
select * from orders order by id;
--@ M3/hit-mysql mysql
select * from orders order by note;
--@ M4/hit mariadb
select note, count(*) from orders group by note order by null;
--@ M4/miss mariadb
create index orders_note on orders (note);
select note, count(*) from orders group by note;
--@ M4/hit-mysql mysql
select customer_id, count(*) from orders group by customer_id;
--@ M4/distinct mariadb
select distinct total, code from orders;
--@ M5/hit mariadb
select count(*) from customers c join orders o on o.customer_id = c.region + 5 where c.id <= 200;
--@ M5/miss mariadb
create index orders_customer on orders (customer_id);
select count(*) from customers c join orders o on o.customer_id = c.region + 5 where c.id <= 200;
--@ M5/hit-mysql mysql
select count(*) from customers c join orders o on o.customer_id = c.region + 5 where c.id <= 200;
--@ M5/small mariadb
select count(*) from digits a join digits b on b.d <= a.d;
--@ M6/hit mariadb
create index orders_customer on orders (customer_id); create index orders_total on orders (total);
select count(o.note) from customers c join orders o on o.customer_id < c.region or o.total < c.region - 48 where c.id <= 40;
--@ M6/miss mariadb
create index orders_customer on orders (customer_id); create index orders_total on orders (total);
select count(o.note) from customers c join orders o on o.customer_id = c.region where c.id <= 40;
--@ M6/hit-mysql mysql
create index orders_customer on orders (customer_id);
select count(o.note) from customers c join orders o on o.customer_id < c.region where c.id <= 40;
--@ M7/hit mariadb
create table facts (id int primary key, a int, b int, c varchar(40), key facts_a (a), key facts_b (b));
insert into facts select i, i mod 40, i * 7919 mod 61, md5(i) from numbers;
analyze table facts;
select c from facts where a = 5 and b = 7;
--@ M7/miss mariadb
create table facts (id int primary key, a int, b int, c varchar(40), key facts_ab (a, b));
insert into facts select i, i mod 40, i * 7919 mod 61, md5(i) from numbers;
analyze table facts;
select c from facts where a = 5 and b = 7;
--@ M7/hit-mysql mysql
create table facts (id int primary key, a int, b int, c varchar(40), key facts_a (a), key facts_b (b));
insert into facts select i, i mod 40, i * 7919 mod 61, md5(i) from numbers;
analyze table facts;
select c from facts where a = 5 and b = 7;
--@ M7/union mariadb
create table facts (id int primary key, a int, b int, c varchar(40), key facts_a (a), key facts_b (b));
insert into facts select i, i mod 40, i * 7919 mod 61, md5(i) from numbers;
analyze table facts;
select c from facts where a = 5 or b = 7;
--@ M8/hit mariadb
create index orders_mixed on orders (status, created, code);
select note from orders force index (orders_mixed) where status = 'open' and code = 'k7';
--@ M8/miss mariadb
create index orders_mixed on orders (status, code, created);
select note from orders force index (orders_mixed) where status = 'open' and code = 'k5';
--@ M8/hit-mysql mysql
create index orders_mixed on orders (status, created, code);
select note from orders force index (orders_mixed) where status = 'open' and code = 'k7';
--@ M9/hit mariadb
create table address (id int primary key, city int, zip int, street varchar(30));
insert into address select i, i mod 200, i mod 200 * 3, concat('street ', i) from numbers;
analyze table address persistent for all;
select count(*) from address a join orders o on o.id = a.id where a.city = 7 and a.zip = 21;
--@ M9/miss mariadb
create table address (id int primary key, city int, zip int, street varchar(30));
insert into address select i, i mod 200, i * 7919 mod 31, concat('street ', i) from numbers;
analyze table address persistent for all;
select count(*) from address a join orders o on o.id = a.id where a.city = 7 and a.zip = 17;
--@ M10/hit mariadb
create index orders_customer on orders (customer_id);
select c.id, (select max(o.total) from orders o where o.customer_id = c.id) from customers c;
--@ M10/miss mariadb
create index orders_customer on orders (customer_id);
select c.id, (select max(o.total) from orders o where o.customer_id = c.id) from customers c where c.id <= 50;
--@ M10/hit-mysql mysql
create index orders_customer on orders (customer_id);
select c.id, (select max(o.total) from orders o where o.customer_id = c.id) from customers c;
--@ M10/miss-mysql mysql
select c.id from customers c where c.id > (select max(o.total) from orders o);
--@ M11/hit mariadb
create index orders_status on orders (status);
select * from orders force index (orders_status) where status = 'open' and customer_id = 55;
--@ M11/miss mariadb
create index orders_customer on orders (customer_id);
select * from orders force index (orders_customer) where customer_id < 900 and total > 100;
--@ M11/hit-mysql mysql
create index orders_status on orders (status);
select * from orders force index (orders_status) where status = 'open' and customer_id = 55;
--@ M12/hit mariadb
select c.name, x.n from customers c join (select customer_id, count(*) n from orders group by customer_id) x on x.customer_id + 0 = c.region where c.id <= 100;
--@ M12/miss mariadb
select c.name, x.n from customers c join (select customer_id, count(*) n from orders group by customer_id) x on x.customer_id = c.region where c.id <= 100;
--@ M12/hit-mysql mysql
select c.name, x.n from customers c join (select customer_id, count(*) n from orders group by customer_id) x on x.customer_id + 0 = c.region where c.id <= 100;
--@ M13/hit mysql facts
select * from orders where note = md5(77);
--@ M13/miss mysql facts
select * from orders where id < 500;
--@ M14/hit mysql facts
select count(*), max(created) from orders where total > 5;
--@ M14/miss mysql facts
select * from orders where id = 77;
--@ M15/hit mysql facts
create index orders_code on orders (code);
select * from orders where code = 7;
--@ M15/miss mysql facts
create index orders_code on orders (code);
select * from orders where code = 'k7';
--@ M15/collation mariadb
create table words (id int primary key, word varchar(40) character set latin1, key words_word (word));
insert into words select i, concat('w', i) from numbers;
create table asked (word varchar(40) character set utf8mb4);
insert into asked values ('w7'), ('w77'), ('w777');
select count(*) from asked a straight_join words w on w.word = a.word;
--@ M16/hit mariadb
select customer_id from orders where id < 30000 union select id from customers;
--@ M16/miss mariadb
select customer_id from orders where id < 30000 union all select id from customers;
--@ M16/hit-mysql mysql
select customer_id from orders where id < 30000 union select id from customers;
