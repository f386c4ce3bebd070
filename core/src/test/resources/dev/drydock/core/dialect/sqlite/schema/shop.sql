create table customer (
    id integer primary key,
    name text not null default 'nobody' unique,
    cents integer not null check (cents > 0),
    tax integer generated always as (cents * 19 / 100) stored,
    gross integer generated always as (cents + tax) virtual
);
create table plain (a text, b integer, primary key (b, a)) without rowid, strict;
create table orders (
    id integer primary key autoincrement,
    customer integer references customer on update cascade on delete set null,
    x text,
    y integer,
    foreign key (y, x) references plain (b, a)
);
create index orders_customer on orders (customer desc, lower(x)) where customer is not null;
create unique index orders_xy on orders (x, y);
create view names as select name from customer;
create trigger stamp after insert on customer begin
    update customer set name = new.name || ';' where id = new.id;
end;
create virtual table words using fts5 (body);
create table pragma_table_list (fake text);
create view pragma_table_xinfo as select 1 as fake;
