package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.testing.SmallDisk;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class DiskFullTest {
    private static final long MEGABYTE = 1024L * 1024;

    @TempDir
    Path folder = Path.of("");

    private static void fill(SessionFixture tab) {
        tab.run("create table t (i int); begin; insert into t values (1)");
        tab.run("select i, repeat('x', 1000) from generate_series(1, 200000) i; select 'never reached'");

        assertThat(RunRule.SPOOL_DISK_FULL.explains(tab.fault())).isTrue();
        assertThat(tab.results()).hasSize(1);
        SpooledResult result = tab.results().getFirst();
        assertThat(result.state()).isEqualTo(ResultState.DISK_FULL);
        assertThat(result.rowCount()).isPositive().isLessThan(200_000);
        long last = result.rowCount() - 1;
        assertThat(SessionFixture.cell(result, last, 0).text()).isEqualTo(Long.toString(last + 1));
        assertThat(SessionFixture.cell(result, last, 1).text()).hasSize(1000);
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
        result.close();
        assertThat(tab.value("select count(*) from t")).isEqualTo("1");
    }

    private void onDisk(int megabytes, long reserveBytes) throws SQLException, FaultException, IOException {
        try (SmallDisk small = SmallDisk.in(folder, megabytes);
                TestDatabase database = TestServers.postgres();
                SessionFixture tab = new SessionFixture(
                        database.profile(),
                        database.password(),
                        SpoolFolder.open(small.path().resolve("spool"), reserveBytes),
                        false)) {
            fill(tab);
        }
    }

    @Test
    void fullFileSystemKeepsTheRowsThatFit() throws SQLException, FaultException, IOException {
        onDisk(4, 0);
    }

    @Test
    void reserveForOthersIsLeftFree() throws SQLException, FaultException, IOException {
        onDisk(128, 64 * MEGABYTE);
    }
}
