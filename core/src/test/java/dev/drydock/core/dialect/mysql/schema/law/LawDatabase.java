package dev.drydock.core.dialect.mysql.schema.law;

import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServer;
import dev.drydock.testing.mysql.MysqlServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A database on the shared server of a kind, opened by an account that owns all of them: so what is made in
/// two of them has the same definer.
record LawDatabase(MysqlDatabase database, Connection connection) implements AutoCloseable {
    static final Dialect DIALECT = MysqlDialect.create();

    private static final Set<MysqlKind> PREPARED = EnumSet.noneOf(MysqlKind.class);
    private static final String ACCOUNT = "law";
    private static final String SECRET = "pw-" + UUID.randomUUID();

    static LawDatabase open(MysqlKind kind) throws Exception {
        MysqlServer server = MysqlServers.shared(kind);
        prepare(server);
        MysqlDatabase made = server.fresh();
        return of(new MysqlDatabase(server, made.database(), ACCOUNT, SECRET), made.user());
    }

    private static LawDatabase of(MysqlDatabase database, String stranger) throws Exception {
        try (Connection admin = database.server().connection("mysql");
                Statement statement = admin.createStatement()) {
            statement.execute("drop user '" + stranger + "'@'%'");
        }
        return new LawDatabase(database, open(database));
    }

    static Connection open(MysqlDatabase database) throws Exception {
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(60), Duration.ZERO, false);
        try (Secret secret = database.secret()) {
            return DIALECT.connector().open(database.profile(), Optional.of(secret), options);
        }
    }

    private static void prepare(MysqlServer server) throws SQLException {
        synchronized (PREPARED) {
            if (!PREPARED.add(server.kind())) {
                return;
            }
            try (Connection admin = server.connection("mysql");
                    Statement statement = admin.createStatement()) {
                statement.execute("drop user if exists '" + ACCOUNT + "'@'%'");
                statement.execute("create user '" + ACCOUNT + "'@'%' identified by '" + SECRET + "'");
                statement.execute("grant all on `t\\_%`.* to '" + ACCOUNT + "'@'%'");
                statement.execute("grant super on *.* to '" + ACCOUNT + "'@'%'");
                statement.execute(
                        server.kind() == MysqlKind.MARIADB
                                ? "grant select on mysql.proc to '" + ACCOUNT + "'@'%'"
                                : "grant select on *.* to '" + ACCOUNT + "'@'%'");
            }
        }
    }

    void run(List<String> statements) throws SQLException {
        for (String sql : statements) {
            run(sql);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " IN " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection admin = database.server().connection("mysql");
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists " + database.database());
        }
    }
}
