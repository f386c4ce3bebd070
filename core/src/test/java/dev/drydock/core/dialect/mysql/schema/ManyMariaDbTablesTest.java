package dev.drydock.core.dialect.mysql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectIndex;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServer;
import dev.drydock.testing.mysql.MysqlServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// MariaDB finds its tables by their files: copies of one file are tables.
@Tag("server")
class ManyMariaDbTablesTest {
    private static final int TABLES = 50_000;

    @Test
    void fiftyThousandTablesAreListedAtOnce() throws Exception {
        Dialect dialect = MysqlDialect.create();
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(5), Duration.ZERO, false);
        try (MysqlServer server = MysqlServers.own(MysqlKind.MARIADB)) {
            // Not dropped: that takes minutes, and the server goes anyway.
            lists(dialect, server.fresh(), options);
        }
    }

    private static void lists(Dialect dialect, MysqlDatabase database, OpenOptions options) throws Exception {
        MysqlServer server = database.server();
        try (Connection admin = server.connection("mysql");
                Statement grant = admin.createStatement()) {
            grant.execute("grant process on *.* to '" + database.user() + "'@'%'");
        }
        try (Secret secret = database.secret();
                Connection connection = dialect.connector().open(database.profile(), Optional.of(secret), options);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t_0 (id int primary key, n decimal(10,2)) engine = memory");
            copy(server.folder().orElseThrow().resolve("data").resolve(database.database()));
            long started = System.nanoTime();
            List<ObjectName> names = dialect.schema().names(connection, NameScope.everything());
            Duration listed = Duration.ofNanos(System.nanoTime() - started);
            assertThat(names).hasSize(TABLES);
            assertThat(listed).isLessThan(Duration.ofSeconds(30));
            ObjectName one = new ObjectIndex(names).find("t_49999", 1).getFirst();
            long asked = System.nanoTime();
            Relation detail =
                    (Relation) dialect.schema().detail(connection, one).orElseThrow();
            assertThat(detail.columns()).hasSize(2);
            assertThat(detail.primaryKey()).containsExactly("id");
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .as("one table, among the files of all")
                    .isLessThan(Duration.ofSeconds(30));
        }
    }

    private static void copy(Path folder) throws IOException {
        byte[] definition = Files.readAllBytes(folder.resolve("t_0.frm"));
        for (int i = 1; i < TABLES; i++) {
            Files.write(folder.resolve("t_" + i + ".frm"), definition);
        }
    }
}
