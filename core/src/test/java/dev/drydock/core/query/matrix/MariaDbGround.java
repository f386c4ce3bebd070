package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.testing.fault.FaultProxy;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// On MariaDB; the gate is a user lock that everybody gives back at once.
final class MariaDbGround extends Ground {
    private final MysqlServer server;
    private final MysqlDatabase database;
    private final FaultProxy proxy;
    private final String gateway;

    private MariaDbGround(MysqlServer server) {
        this.server = server;
        this.database = server.fresh();
        this.proxy = FaultProxy.to(server.host(), server.port());
        String lock = "'" + database.database() + "'";
        this.gateway = "get_lock(" + lock + ", 60) + release_lock(" + lock + ")";
    }

    static MariaDbGround on(MysqlServer server) throws SQLException {
        MariaDbGround ground = new MariaDbGround(server);
        ground.ask("create table w (note text)");
        ground.ask("flush tables");
        ground.holdTheGate("select get_lock('" + ground.database.database() + "', 1)");
        return ground;
    }

    @Override
    Connection administrator() throws SQLException {
        return server.connection(database.database());
    }

    @Override
    FaultProxy proxy() {
        return proxy;
    }

    @Override
    String password() {
        return database.password();
    }

    @Override
    void password(String other) throws SQLException {
        ask("alter user '" + database.user() + "'@'%' identified by '" + other + "'");
    }

    @Override
    ConnectionProfile profile(TlsMode tls, Map<String, String> settings) {
        ConnectionProfile plain = database.profile(tls, settings);
        return plain.at(new Target.Server(proxy.host(), proxy.port(), database.database()), plain.user());
    }

    @Override
    String waiting() {
        return "select " + gateway;
    }

    @Override
    String streaming(int rows) {
        return "select seq, case when seq = " + rows / 2 + " then " + gateway + " end from seq_1_to_" + rows;
    }

    @Override
    String writing(String note) {
        return "insert into w select concat('" + note + "', left(" + gateway + ", 0))";
    }

    @Override
    boolean gateCountsAsChange() {
        return false;
    }

    @Override
    boolean waitsAtTheGate(String purpose) throws SQLException {
        return sessions("p.state = 'User lock'").contains(purpose);
    }

    @Override
    List<String> sessions() throws SQLException {
        return sessions("true");
    }

    private List<String> sessions(String which) throws SQLException {
        return ask("select coalesce(a.attr_value, '') from information_schema.processlist p"
                + " left join performance_schema.session_connect_attrs a"
                + " on a.processlist_id = p.id and a.attr_name = 'program_name'"
                + " where p.user = '" + database.user() + "' and " + which);
    }

    @Override
    public void close() throws SQLException {
        super.close();
        database.close();
    }
}
