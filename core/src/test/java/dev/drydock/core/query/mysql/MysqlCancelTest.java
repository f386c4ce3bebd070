package dev.drydock.core.query.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.RunSummary;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.CancelRung;
import dev.drydock.core.query.event.RunEvent.CancelClimbed;
import dev.drydock.core.query.event.RunEvent.Reconnected;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServer;
import dev.drydock.testing.mysql.MysqlServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that stands still is left within the bound, and served again when it goes on.
@Tag("server")
class MysqlCancelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// Ten seconds by their nature: one kind stands for both.
    @Test
    void frozenServerIsLeftOnTheLastRungAndUsedAgainWhenItThaws() throws Exception {
        try (MysqlServer server = MysqlServers.own(MysqlKind.MARIADB);
                MysqlDatabase database = server.fresh();
                SessionFixture tab = SessionFixture.on(database.profile(), database.password(), folder)) {
            JobHandle<RunSummary> handle = tab.start("select sleep(600)", RunOptions.DEFAULT);
            await().atMost(Duration.ofSeconds(20)).until(() -> sleeps(server));
            signal(server, "STOP");
            try {
                long started = System.nanoTime();
                handle.cancel();
                assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
                assertThat(tab.told(CancelClimbed.class))
                        .extracting(CancelClimbed::rung)
                        .containsExactly(CancelRung.values());
            } finally {
                signal(server, "CONT");
            }
            assertThat(tab.value("select 1")).isEqualTo("1");
            assertThat(tab.told(Reconnected.class)).hasSize(1);
        }
    }

    private static boolean sleeps(MysqlServer server) throws SQLException {
        try (Connection admin = server.connection("mysql");
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from information_schema.processlist where info = 'select sleep(600)'")) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    private static void signal(MysqlServer server, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
