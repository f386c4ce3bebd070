package dev.drydock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// PostgreSQL from embedded binaries: the demo's major comes from the class path, the others from jars that the
/// build copies to `core/target/test-servers`. Password login (SCRAM) from the first connection on.
final class EmbeddedServers {
    private static final String HBA = """
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        host replication all 127.0.0.1/32 scram-sha-256
        """;

    private EmbeddedServers() {}

    static TestServer start(int major) {
        Path folder = TestFiles.temporaryFolder("drydock-test-pg" + major + "-");
        Path cluster = folder.resolve("cluster");
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements,auto_explain")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(60));
            if (major != TestServers.DEMO_MAJOR) {
                builder.setPgBinaryResolver(resolver(major));
            }
            EmbeddedPostgres postgres = builder.start();
            String password = "pw-" + UUID.randomUUID();
            demandPassword(postgres, cluster, password);
            Runnable stop = () -> stop(postgres, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop embedded server " + major));
            return new TestServer(
                    "embedded PostgreSQL " + major + " on port " + postgres.getPort(),
                    "127.0.0.1",
                    postgres.getPort(),
                    "postgres",
                    password,
                    Optional.of(cluster),
                    stop);
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL " + major + " did not start", e);
        }
    }

    private static void demandPassword(EmbeddedPostgres postgres, Path cluster, String password) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter role postgres password '" + password + "'");
            TestFiles.write(cluster.resolve("pg_hba.conf"), HBA);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("password login could not be set up", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path folder) {
        try {
            postgres.close();
        } catch (IOException | RuntimeException e) {
            TestServers.say("an embedded server was already gone: " + e.getMessage());
        }
        TestFiles.deleteTree(folder);
    }

    private static PgBinaryResolver resolver(int major) {
        return (system, machine) -> {
            Path jars = Path.of(System.getProperty("drydock.root", ".."), "core", "target", "test-servers");
            try (var files = Files.list(jars)) {
                Path jar = files.filter(
                                file -> file.getFileName().toString().matches(".*-" + major + "\\.\\d+\\.\\d+\\.jar"))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(() -> new IOException("no binaries of PostgreSQL " + major + " in " + jars));
                return archive(jar);
            }
        };
    }

    private static InputStream archive(Path jar) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    return new ByteArrayInputStream(zip.readAllBytes());
                }
            }
        }
        throw new IOException("no archive in " + jar);
    }
}
