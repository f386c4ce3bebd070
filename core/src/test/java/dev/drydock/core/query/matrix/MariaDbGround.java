package dev.drydock.core.query.matrix;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.testing.fault.FaultProxy;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// On MariaDB; the gate is a user lock that everybody gives back at once.
final class MariaDbGround implements Ground {
    private final MysqlServer server;
    private final MysqlDatabase database;
    private final FaultProxy proxy;
    private final String gateway;
    private @Nullable Connection gate;
    private @Nullable Connection admin;

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
        ground.gate = server.connection(ground.database.database());
        ground.gate.createStatement().execute("select get_lock('" + ground.database.database() + "', 1)");
        return ground;
    }

    @Override
    public FaultProxy proxy() {
        return proxy;
    }

    @Override
    public String password() {
        return database.password();
    }

    @Override
    public void password(String other) throws SQLException {
        ask("alter user '" + database.user() + "'@'%' identified by '" + other + "'");
    }

    @Override
    public ConnectionProfile profile(TlsMode tls, Map<String, String> settings) {
        ConnectionProfile plain = database.profile(tls, settings);
        return plain.at(new Target.Server(proxy.host(), proxy.port(), database.database()), plain.user());
    }

    @Override
    public String waiting() {
        return "select " + gateway;
    }

    @Override
    public String streaming(int rows) {
        return "select seq, case when seq = " + rows / 2 + " then " + gateway + " end from seq_1_to_" + rows;
    }

    @Override
    public String writing(String note) {
        return "insert into w select concat('" + note + "', left(" + gateway + ", 0))";
    }

    @Override
    public boolean gateCountsAsChange() {
        return false;
    }

    @Override
    public void openTheGate() throws SQLException {
        if (gate != null) {
            gate.close();
        }
    }

    @Override
    public boolean waitsAtTheGate(String purpose) throws SQLException {
        return sessions("p.state = 'User lock'").contains(purpose);
    }

    @Override
    public long count(String note) throws SQLException {
        return Long.parseLong(
                ask("select count(*) from w where note = '" + note + "'").getFirst());
    }

    @Override
    public List<String> sessions() throws SQLException {
        return sessions("true");
    }

    private List<String> sessions(String which) throws SQLException {
        return ask("select coalesce(a.attr_value, '') from information_schema.processlist p"
                + " left join performance_schema.session_connect_attrs a"
                + " on a.processlist_id = p.id and a.attr_name = 'program_name'"
                + " where p.user = '" + database.user() + "' and " + which);
    }

    private synchronized List<String> ask(String sql) throws SQLException {
        Connection connection = admin;
        if (connection == null || !connection.isValid(5)) {
            connection = server.connection(database.database());
            admin = connection;
        }
        try (Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        openTheGate();
        proxy.close();
        if (admin != null) {
            admin.close();
        }
        database.close();
    }
}
