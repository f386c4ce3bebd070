package dev.drydock.testing;

import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Where tests get real servers. For the newest PostgreSQL the order is: an external server named by
/// `DRYDOCK_TEST_POSTGRES_URL` (`postgres://user:password@host:port/database`), a container when a Docker
/// daemon answers and has the image, the embedded binaries. Where client tools are needed, the distribution's
/// packages come before the embedded binaries. The choice is printed once; nothing is skipped silently. One
/// server per JVM and kind, stopped at exit; every test class takes a fresh database. Any thread.
public final class TestServers {
    /// The major version of the bundled binaries, and of the demo.
    public static final int DEMO_MAJOR = 17;

    private static final Map<String, TestServer> RUNNING = new HashMap<>();

    private TestServers() {}

    /// A fresh database on the default server.
    public static TestDatabase postgres() {
        return fresh(server());
    }

    /// A fresh database on an embedded server of that major version, 12 to 18.
    public static TestDatabase postgres(int major) {
        return fresh(shared("embedded-" + major, () -> EmbeddedServers.start(major)));
    }

    /// A fresh database on a server whose own client tools (`psql`, `pg_dump`) are installed, if there is one.
    public static Optional<TestDatabase> postgresWithTools() {
        return PackageServers.available()
                ? Optional.of(fresh(shared("packages", PackageServers::start)))
                : Optional.empty();
    }

    /// A server of the test's own, to stop, freeze or kill; the test closes it.
    public static TestServer ownPostgres() {
        return EmbeddedServers.start(DEMO_MAJOR);
    }

    /// A fresh database on MariaDB: an external server named by `DRYDOCK_TEST_MARIADB_URL`, a container, else
    /// the embedded binaries.
    public static MysqlDatabase mariadb() {
        return MysqlServers.shared(MysqlKind.MARIADB).fresh();
    }

    /// A fresh database on MySQL 8, likewise by `DRYDOCK_TEST_MYSQL_URL`.
    public static MysqlDatabase mysql() {
        return MysqlServers.shared(MysqlKind.MYSQL).fresh();
    }

    /// The shared default server.
    public static TestServer server() {
        return shared("default", TestServers::pick);
    }

    private static TestServer pick() {
        Optional<TestServer> external = ExternalServers.fromEnvironment();
        if (external.isPresent()) {
            return external.get();
        }
        Optional<TestServer> container = ContainerServers.startIfPossible();
        return container.orElseGet(() -> EmbeddedServers.start(DEMO_MAJOR));
    }

    private static TestServer shared(String key, Supplier<TestServer> start) {
        synchronized (RUNNING) {
            TestServer server = RUNNING.get(key);
            if (server == null) {
                server = start.get();
                RUNNING.put(key, server);
                say("using " + server.label());
            }
            return server;
        }
    }

    private static TestDatabase fresh(TestServer server) {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server.connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database on " + server.label(), e);
        }
        return new TestDatabase(server, name);
    }

    @SuppressWarnings("SystemOut")
    public static void say(String text) {
        System.out.println("[TestServers] " + text);
    }
}
