package dev.drydock.core.dialect.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What others planted is never run, what the session had set is never lost, and no right is needed to look.
@Tag("server")
class PostgresShieldTest {
    private static final SchemaReader READER = PostgresDialect.create().schema();

    @SuppressWarnings("NullAway.Init")
    private ShopDatabases shops;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @BeforeEach
    void load() throws Exception {
        shops = new ShopDatabases();
        shop = shops.on(TestServers.DEMO_MAJOR);
    }

    @AfterEach
    void drop() throws Exception {
        shops.close();
    }

    @Test
    void plantedObjectsInFrontOfTheSearchPathAreNeverUsed() throws Exception {
        List<Object> before = everything(shop.connection());
        plant();
        shop.execute("set search_path = evil, pg_catalog, public");
        assertThat(canary("select 1 where 5::oid = 5::oid"))
                .as("the planted operator is in force")
                .isOne();
        shop.execute("truncate evil.ran");

        List<Object> after = everything(shop.connection());

        assertThat(canary("select 1")).as("calls of planted functions").isZero();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void sessionKeepsItsSettings() throws Exception {
        shop.execute("set search_path = shop, public");
        shop.execute("set statement_timeout = '77s'");
        everything(shop.connection());
        assertThat(setting("search_path")).isEqualTo("shop, public");
        assertThat(setting("statement_timeout")).isEqualTo("77s");
        assertThat(setting("lock_timeout")).isEqualTo("0");
        assertThat(setting("transaction_read_only")).isEqualTo("off");
        assertThat(shop.connection().getAutoCommit()).isTrue();
    }

    @Test
    void openTransactionOfTheCallerGoesOn() throws Exception {
        shop.connection().setAutoCommit(false);
        shop.execute("create table shop.mine (a int)");
        shop.execute("set local search_path = shop");
        assertThat(READER.names(shop.connection(), NameScope.everything().named("mine")))
                .hasSize(1);
        assertThat(setting("search_path")).isEqualTo("shop");
        shop.execute("insert into shop.mine values (1)");
        shop.connection().commit();
        shop.connection().setAutoCommit(true);
        assertThat(number(shop.connection(), "select count(*) from shop.mine")).isOne();
    }

    @Test
    void transactionOpenedByTypedBeginGoesOn() throws Exception {
        shop.execute("begin");
        shop.execute("create table shop.mine (a int)");
        everything(shop.connection());
        shop.execute("insert into shop.mine values (1)");
        shop.execute("commit");
        assertThat(number(shop.connection(), "select count(*) from shop.mine")).isOne();
    }

    @Test
    void failedReadLeavesTheConnectionUsable() throws Exception {
        ObjectName customers = shop.name("customers");
        try (Connection other = shop.place().connection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table shop.customers in access exclusive mode");
            assertThatThrownBy(() -> shop.detail(customers))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            thrown -> assertThat(thrown.fault()).isInstanceOf(DbFault.Busy.class));
            other.rollback();
        }
        assertThat(shop.detail(customers)).isInstanceOf(Relation.class);
    }

    @Test
    void lostConnectionIsAFaultThatNamesTheServer() throws Exception {
        try (Connection victim = shop.place().connection()) {
            int pid = (int) number(victim, "select pg_backend_pid()");
            shop.execute("select pg_terminate_backend(" + pid + ")");
            assertThatThrownBy(() -> READER.schemas(victim))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            thrown -> assertThat(thrown.fault())
                                    .isInstanceOfSatisfying(DbFault.Unreachable.class, lost -> {
                                        assertThat(lost.host())
                                                .isEqualTo(shop.place().host());
                                        assertThat(lost.port())
                                                .isEqualTo(shop.place().port());
                                    }));
        }
    }

    @Test
    void roleWithoutRightsSeesWhatItMay() throws Exception {
        String role = "poor_" + shop.database();
        shop.execute("create role " + role + " login password 'poor'");
        try {
            shop.execute("revoke all on schema shop from public");
            try (Connection poor = DriverManager.getConnection(
                    "jdbc:postgresql://" + shop.place().host() + ":"
                            + shop.place().port() + "/" + shop.database(),
                    role,
                    "poor")) {
                assertThat(everything(poor)).hasSizeGreaterThan(20);
                assertThat(READER.schemas(poor))
                        .anyMatch(schema -> schema.name().equals("shop") && !schema.usable());
                var used = (ObjectDetail.Sequence)
                        READER.detail(poor, shop.name("used")).orElseThrow();
                assertThat(used.readable()).isFalse();
                assertThat(used.lastValue()).isEmpty();
            }
        } finally {
            shop.execute("drop role " + role);
        }
    }

    @Test
    void droppedObjectHasNoDetail() throws Exception {
        ObjectName numbers = shop.name("numbers");
        ObjectName booking = shop.name("booking");
        shop.execute("drop sequence shop.numbers");
        shop.execute("alter table shop.booking rename to renamed");
        assertThat(READER.detail(shop.connection(), numbers)).isEmpty();
        assertThat(READER.detail(shop.connection(), booking)
                        .orElseThrow()
                        .about()
                        .name()
                        .name())
                .isEqualTo("renamed");
    }

    @Test
    void objectWithoutIdIsFoundByItsName() throws Exception {
        ObjectName known = shop.name("customer");
        ObjectName byName = ObjectName.of(known.kind(), known.schema(), known.name());
        assertThat(shop.detail(byName)).isEqualTo(shop.detail(known));
    }

    private static List<Object> everything(Connection connection) throws FaultException {
        List<Object> all = new ArrayList<>(READER.schemas(connection).stream()
                .filter(schema -> !schema.name().equals("evil"))
                .toList());
        for (ObjectName name : READER.names(connection, NameScope.everything())) {
            if (!name.schema().equals("evil")) {
                all.add(READER.detail(connection, name).orElseThrow());
            }
        }
        return all;
    }

    /// Tables, functions and operators that answer to the names the catalog queries use, each leaving a trace.
    private void plant() throws SQLException {
        shop.execute("""
            create schema evil;
            create table evil.ran (what text);
            create table evil.pg_class as select * from pg_catalog.pg_class where false;
            create table evil.pg_namespace as select * from pg_catalog.pg_namespace where false;
            create function evil.trace(what text) returns boolean language plpgsql as
                $$begin insert into evil.ran values (what); return true; end$$;
            create function evil.same(oid, oid) returns boolean language sql as
                $$select evil.trace('oid') and oideq($1, $2)$$;
            create operator evil.= (leftarg = oid, rightarg = oid, function = evil.same);
            create function evil.same(name, text) returns boolean language sql as
                $$select evil.trace('name') and nameeqtext($1, $2)$$;
            create operator evil.= (leftarg = name, rightarg = text, function = evil.same);
            create function evil.same("char", "char") returns boolean language sql as
                $$select evil.trace('char') and chareq($1, $2)$$;
            create operator evil.= (leftarg = "char", rightarg = "char", function = evil.same);
            create function evil.format_type(oid, integer) returns text language sql as
                $$select evil.trace('format_type')::text$$;
            create function evil.obj_description(oid, name) returns text language sql as
                $$select evil.trace('obj_description')::text$$;
            create function evil.set_config(text, text, boolean) returns text language sql as
                $$select evil.trace('set_config')::text$$;
            create domain evil.int4 as text;
            """);
    }

    /// Runs `probe`, then counts the traces.
    private long canary(String probe) throws SQLException {
        shop.execute(probe);
        return number(shop.connection(), "select pg_catalog.count(*) from evil.ran");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String setting(String name) throws SQLException {
        try (var statement = shop.connection().createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
