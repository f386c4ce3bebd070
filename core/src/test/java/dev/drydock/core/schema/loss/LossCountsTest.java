package dev.drydock.core.schema.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.connect.PostgresFaults;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class LossCountsTest {
    @Test
    void whatCannotBeCountedIsUnknownNotNothing() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table t as select generate_series(1, 7) as a");
            }
            Loss rows = loss("SELECT count(*) FROM ONLY t");
            Loss slow = loss("SELECT count(pg_sleep(30)) FROM t");
            Loss writing = loss("WITH gone AS (DELETE FROM t RETURNING 1) SELECT count(*) FROM gone");
            Loss absent = loss("SELECT count(*) FROM nowhere");

            LossCounts counts = LossCounts.of(
                    connection,
                    List.of(rows, slow, writing, absent, rows),
                    Duration.ofSeconds(1),
                    new PostgresFaults(),
                    "");

            assertThat(counts.counted()).isEqualTo(Map.of(rows, 7L));
            assertThat(counts.unknown()).containsOnlyKeys(slow, writing, absent);
            assertThat(connection.isReadOnly()).isFalse();
        }
    }

    private static Loss loss(String sql) {
        return new Loss(ElementKey.of(ElementKind.TABLE, "public", "t"), Loss.Kind.ROWS, sql);
    }
}
