package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.fault.FaultProxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// On PostgreSQL; the gate is an advisory lock.
final class PostgresGround extends Ground {
    /// Statements with this in them wait until the gate is opened.
    static final String GATE = "pg_advisory_xact_lock_shared(42)";

    private final TestServer server;
    private final FaultProxy proxy;
    private final String name = "m_" + UUID.randomUUID().toString().replace("-", "");

    private PostgresGround(TestServer server) {
        this.server = server;
        this.proxy = FaultProxy.to(server.host(), server.port());
    }

    static PostgresGround on(TestServer server) throws SQLException {
        PostgresGround ground = new PostgresGround(server);
        try (Connection admin = server.connection("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create role " + ground.name + " login password 'first'");
            statement.execute("create database " + ground.name + " owner " + ground.name);
        }
        ground.execute("create table w (note text)");
        ground.execute("alter table w owner to " + ground.name);
        // The test server is fast and forgetful: without this a crash would undo even the passwords.
        ground.execute("checkpoint");
        ground.holdTheGate("select pg_advisory_lock(42)");
        return ground;
    }

    TestServer server() {
        return server;
    }

    @Override
    Connection administrator() throws SQLException {
        return server.connection(name);
    }

    @Override
    FaultProxy proxy() {
        return proxy;
    }

    String role() {
        return name;
    }

    @Override
    String password() {
        return "first";
    }

    @Override
    ConnectionProfile profile(TlsMode tls, Map<String, String> settings) {
        return new ConnectionProfile(
                name,
                name,
                Environment.DEV,
                "postgres",
                new Target.Server(proxy.host(), proxy.port(), name),
                name,
                tls,
                settings);
    }

    @Override
    boolean gateCountsAsChange() {
        return true;
    }

    @Override
    String waiting() {
        return "select " + GATE;
    }

    @Override
    String streaming(int rows) {
        return "select i, case when i = " + rows / 2 + " then " + GATE + " end from generate_series(1, " + rows + ") i";
    }

    @Override
    String writing(String note) {
        return "insert into w select '" + note + "' from " + GATE;
    }

    @Override
    void password(String other) throws SQLException {
        execute("alter role " + name + " password '" + other + "'");
    }

    void execute(String sql) throws SQLException {
        ask(sql);
    }

    @Override
    List<String> sessions() throws SQLException {
        return ask("select application_name from pg_stat_activity where usename = '" + name + "' order by 1");
    }

    @Override
    boolean waitsAtTheGate(String purpose) throws SQLException {
        return ask("select 1 from pg_stat_activity where wait_event_type = 'Lock' and usename = '" + name
                                + "' and application_name = '" + purpose + "'")
                        .size()
                == 1;
    }

    @Override
    public void close() throws SQLException {
        super.close();
        try (Connection last = server.connection("postgres");
                Statement statement = last.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("drop role if exists " + name);
        }
    }
}
