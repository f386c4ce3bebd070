package dev.drydock.core.plan.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.testing.Canaries;
import dev.drydock.testing.LogTap;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A value that is given for a parameter of a statement is told to the server and to nobody else. What the
/// server answers, the user sees; what is kept of it is without the value.
@Tag("server")
class BoundValuesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void givenValueReachesNoLogAndNoEvent() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                ExplainDesk desk = ExplainDesk.on(database, folder);
                Canaries canaries = new Canaries();
                LogTap logs = LogTap.ours()) {
            String value = canaries.hatch("value");
            desk.tab.run("create table ship (id int primary key, name text)");
            ExplainRequest request =
                    ExplainRequest.of("select * from ship where name = $1").with(List.of(value));
            assertThat(desk.plan(request).plans()).isNotEmpty();
            desk.plan(request.analyzed());
            assertThat(canaries.in("events", desk.events + "" + desk.tab.events))
                    .isEmpty();
            DbFault notANumber = desk.fault(
                    ExplainRequest.of("select * from ship where id = $1::int").with(List.of(value)));
            assertThat(notANumber.sqlState()).startsWith("22");
            assertThat(canaries.in("events", desk.events + "" + desk.tab.events))
                    .isEmpty();
            assertThat(canaries.in("logs", logs.said())).isEmpty();
            assertThat(canaries.under(folder)).isEmpty();
        }
    }
}
