package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Renaming;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Renames on real servers, with other changes beside them: forth and back, rows kept.
@Tag("server")
class RenamesTest {
    private static final String OLD = """
        create schema shop;
        set local search_path = shop;
        create type state as enum ('new', 'sent', 'lost');
        create domain price as numeric(10,2) constraint sane check (value >= 0);
        create sequence ticket;
        create table person (id serial primary key, name text not null unique, mood state default 'new',
            constraint named check (length(name) > 0));
        create table bill (id bigint generated always as identity primary key, person_id integer references person,
            amount price, ticket bigint default nextval('ticket'), twice numeric generated always as (amount * 2) stored);
        create index bill_amount on bill (amount desc, abs(id)) include (person_id) where amount > 1;
        create function touch() returns trigger language plpgsql as 'begin return new; end';
        create function cost(b bill, p price) returns price language sql as 'select p';
        create trigger touched before update of amount on bill for each row
            when (old.amount is distinct from new.amount) execute function touch();
        create policy mine on bill using (amount > 5 and person_id in (select person.id from person));
        alter table bill enable row level security;
        create view totals as select p.name, sum(bill.amount) as total from bill join person p on p.id = bill.person_id
            group by p.name;
        create materialized view names as select name from person;
        create index names_name on names (name);
        create table log (at date not null, what state, primary key (at)) partition by range (at);
        create table log_a partition of log for values from ('2024-01-01') to ('2025-01-01');
        create index log_what on log (what);
        comment on column bill.amount is 'in euro';
        insert into person (name) values ('Ann'), ('Bob');
        insert into bill (person_id, amount) values (1, 10), (2, 20);
        insert into log values ('2024-02-03', 'sent')
        """;
    private static final String NEW = """
        create schema store;
        set local search_path = store;
        create type status as enum ('fresh', 'sent', 'lost', 'found');
        create domain money_amount as numeric(10,2) constraint not_negative check (value >= 0);
        create sequence number;
        create table customer (id serial primary key, full_name text not null, mood status default 'fresh',
            since date default current_date, constraint has_name check (length(full_name) > 0));
        alter table customer add constraint customer_name_key unique (full_name);
        create table invoice (id bigint generated always as identity primary key, customer_id integer,
            total money_amount, ticket bigint default nextval('number'),
            twice numeric generated always as (total * 2) stored);
        alter table invoice add constraint invoice_customer_id_fkey foreign key (customer_id) references customer;
        create index invoice_total on invoice (total desc, abs(id)) include (customer_id) where total > 1;
        create function touches() returns trigger language plpgsql as 'begin return new; end';
        create function cost(b invoice, p money_amount) returns money_amount language sql as 'select p';
        create trigger touching before update of total on invoice for each row
            when (old.total is distinct from new.total) execute function touches();
        create policy own on invoice using (total > 5 and customer_id in (select customer.id from customer));
        alter table invoice enable row level security;
        create view sums as select p.full_name as name, sum(invoice.total) as total from invoice
            join customer p on p.id = invoice.customer_id group by p.full_name;
        create materialized view names as select full_name as name from customer;
        create index names_name on names (name);
        create table log (day date not null, what status, primary key (day)) partition by range (day);
        create table log_b partition of log for values from ('2024-01-01') to ('2025-01-01');
        create index log_what on log (what);
        comment on column invoice.total is 'in euro'
        """;

    static Rename rename(ElementKind kind, String from, String to) {
        return new Rename(key(kind, from), key(kind, to));
    }

    private static ElementKey key(ElementKind kind, String path) {
        String[] parts = path.split("\\.", -1);
        return switch (parts.length) {
            case 1 -> ElementKey.global(kind, parts[0]);
            case 2 -> ElementKey.of(kind, parts[0], parts[1]);
            default -> new ElementKey(kind, parts[0], parts[1], parts[2], "");
        };
    }

    private static List<Rename> everything() {
        return List.of(
                rename(ElementKind.SCHEMA, "shop", "store"),
                rename(ElementKind.ENUM_TYPE, "shop.state", "store.status"),
                rename(ElementKind.ENUM_TYPE, "shop.state.new", "store.status.fresh"),
                rename(ElementKind.DOMAIN, "shop.price", "store.money_amount"),
                rename(ElementKind.DOMAIN_CONSTRAINT, "shop.price.sane", "store.money_amount.not_negative"),
                rename(ElementKind.SEQUENCE, "shop.ticket", "store.number"),
                rename(ElementKind.SEQUENCE, "shop.person_id_seq", "store.customer_id_seq"),
                rename(ElementKind.TABLE, "shop.person", "store.customer"),
                rename(ElementKind.COLUMN, "shop.person.name", "store.customer.full_name"),
                rename(ElementKind.CONSTRAINT, "shop.person.person_pkey", "store.customer.customer_pkey"),
                rename(ElementKind.CONSTRAINT, "shop.person.person_name_key", "store.customer.customer_name_key"),
                rename(ElementKind.CONSTRAINT, "shop.person.named", "store.customer.has_name"),
                rename(ElementKind.TABLE, "shop.bill", "store.invoice"),
                rename(ElementKind.COLUMN, "shop.bill.amount", "store.invoice.total"),
                rename(ElementKind.COLUMN, "shop.bill.person_id", "store.invoice.customer_id"),
                rename(ElementKind.CONSTRAINT, "shop.bill.bill_pkey", "store.invoice.invoice_pkey"),
                rename(
                        ElementKind.CONSTRAINT,
                        "shop.bill.bill_person_id_fkey",
                        "store.invoice.invoice_customer_id_fkey"),
                rename(ElementKind.INDEX, "shop.bill.bill_amount", "store.invoice.invoice_total"),
                rename(ElementKind.TRIGGER, "shop.bill.touched", "store.invoice.touching"),
                rename(ElementKind.POLICY, "shop.bill.mine", "store.invoice.own"),
                rename(ElementKind.VIEW, "shop.totals", "store.sums"),
                new Rename(ElementKey.routine("shop", "touch", ""), ElementKey.routine("store", "touches", "")),
                rename(ElementKind.COLUMN, "shop.log.at", "store.log.day"),
                rename(ElementKind.TABLE, "shop.log_a", "store.log_b"),
                rename(ElementKind.CONSTRAINT, "shop.log_a.log_a_pkey", "store.log_b.log_b_pkey"),
                rename(ElementKind.INDEX, "shop.log_a.log_a_what_idx", "store.log_b.log_b_what_idx"));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void everyKindIsRenamedBesideOtherChangesAndBack(int major) throws Exception {
        try (TestDatabase a = TestServers.postgres(major);
                TestDatabase b = TestServers.postgres(major)) {
            SchemaPairsTest.load(a, OLD);
            SchemaPairsTest.load(b, NEW);
            SchemaDiff diff =
                    SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual(), everything());
            MigrationScript script = new PostgresDdl().write(diff, ScriptOptions.plain());
            assertThat(script.steps().stream().map(ScriptStep::sql))
                    .noneMatch(sql -> sql.matches("(?s)DROP (TABLE|INDEX|TYPE|SEQUENCE|TRIGGER).*"))
                    .noneMatch(sql -> sql.contains("DROP CONSTRAINT") || sql.contains("DROP COLUMN"));

            SchemaLaw.apply(a, script);
            assertThat(left(a, b)).isEmpty();
            assertThat(rows(
                            a,
                            "select count(*) from store.customer join store.invoice on customer_id = customer.id"
                                    + " where full_name in ('Ann', 'Bob') and mood = 'fresh'"))
                    .isEqualTo(2);
            assertThat(rows(a, "select count(*) from store.log_b where day = '2024-02-03'"))
                    .isEqualTo(1);

            SchemaLaw.apply(a, new PostgresDdl().write(diff.reversed(), ScriptOptions.plain()));
            assertThat(SchemaDiff.between(SchemaLaw.read(a), diff.original(), DiffOptions.usual())
                            .differences())
                    .isEmpty();
            assertThat(rows(a, "select count(*) from shop.bill where amount > 5 and ticket > 0"))
                    .isEqualTo(2);
        }
    }

    @Test
    void namesAreSwapped() throws Exception {
        assertRenamed(
                """
                create table a (x integer primary key, y integer, z text default 'z');
                create table b (x text, v integer);
                create index one on a (y);
                create index two on a (x, y);
                create view seen as select x, y from a;
                insert into a values (1, 2)\
                """,
                """
                create table b (y integer constraint a_pkey primary key, x integer, z text default 'z');
                create table a (x text, v integer);
                create index two on b (x);
                create index one on b (y, x);
                create view seen as select y as x, x as y from b\
                """,
                List.of(
                        rename(ElementKind.TABLE, "public.a", "public.b"),
                        rename(ElementKind.TABLE, "public.b", "public.a"),
                        rename(ElementKind.COLUMN, "public.a.x", "public.b.y"),
                        rename(ElementKind.COLUMN, "public.a.y", "public.b.x"),
                        rename(ElementKind.INDEX, "public.a.one", "public.b.two"),
                        rename(ElementKind.INDEX, "public.a.two", "public.b.one")),
                "select count(*) from b where y = 1 and x = 2");
    }

    @Test
    void nameOfWhatGoesIsTaken() throws Exception {
        assertRenamed(
                """
                create table a (id serial primary key, x integer, y integer);
                create table b (id serial primary key, w text);
                insert into a values (1, 2, 3)\
                """,
                """
                create table b (id serial primary key, y integer, x text)\
                """,
                List.of(
                        rename(ElementKind.TABLE, "public.a", "public.b"),
                        rename(ElementKind.SEQUENCE, "public.a_id_seq", "public.b_id_seq"),
                        rename(ElementKind.CONSTRAINT, "public.a.a_pkey", "public.b.b_pkey"),
                        rename(ElementKind.COLUMN, "public.a.x", "public.b.y")),
                "select count(*) from b where y = 2 and x is null");
    }

    @Test
    void childrenFollowTheirParents() throws Exception {
        assertRenamed(
                """
                create table p (a integer, b text, constraint c check (a > 0));
                create table q (d integer) inherits (p);
                create table r (a integer, e integer) inherits (q);
                insert into r values (5, 'x', 7, 8)\
                """,
                """
                create table p (n integer, b text, constraint k check (n > 0));
                create table q (d integer) inherits (p);
                create table r (n integer, e integer) inherits (q)\
                """,
                List.of(
                        rename(ElementKind.COLUMN, "public.p.a", "public.p.n"),
                        rename(ElementKind.CONSTRAINT, "public.p.c", "public.p.k")),
                "select count(*) from r where n = 5");
    }

    @Test
    void renameThatDoesNotFitIsToldNotTried() throws Exception {
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres()) {
            SchemaPairsTest.load(a, "create table a (x integer); create table c (x integer)");
            SchemaPairsTest.load(b, "create table b (y integer)");
            Rename absent = rename(ElementKind.TABLE, "public.z", "public.b");
            Rename orphan = rename(ElementKind.COLUMN, "public.a.x", "public.b.y");
            assertThat(Renaming.unfit(SchemaLaw.read(a), SchemaLaw.read(b), List.of(absent, orphan)))
                    .containsExactly(absent, orphan);
        }
    }

    private static void assertRenamed(String from, String to, List<Rename> renames, String kept) throws Exception {
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres()) {
            SchemaPairsTest.load(a, from);
            SchemaPairsTest.load(b, to);
            SchemaDiff diff = SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual(), renames);
            SchemaLaw.apply(a, new PostgresDdl().write(diff, ScriptOptions.plain()));
            assertThat(left(a, b)).isEmpty();
            assertThat(rows(a, kept)).isEqualTo(1);
            SchemaLaw.apply(a, new PostgresDdl().write(diff.reversed(), ScriptOptions.plain()));
            assertThat(SchemaDiff.between(SchemaLaw.read(a), diff.original(), DiffOptions.usual())
                            .differences())
                    .isEmpty();
        }
    }

    private static List<Difference> left(TestDatabase a, TestDatabase b) throws Exception {
        return SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual())
                .differences();
    }

    private static int rows(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
