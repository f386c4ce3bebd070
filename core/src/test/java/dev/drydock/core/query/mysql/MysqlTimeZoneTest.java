package dev.drydock.core.query.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.RunEvent.StatementFailed;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a time reads as is the session's business, never that of the machine Drydock runs on: here one whose
/// clock skips an hour that the values name, and repeats another.
@Tag("server")
class MysqlTimeZoneTest {
    /// Skipped, repeated, and midnight skipped, in New York and São Paulo.
    private static final List<String> TIMES = List.of(
            "2026-03-08 02:30:00.123456",
            "2026-11-01 01:30:00.000000",
            "2018-11-04 00:00:00.000001",
            "2038-01-18 23:59:59.999999");

    private static final String ASKED = "select t, d, date(d), time(d) from moments order by n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void elsewhere() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    private SessionFixture tab(MysqlDatabase database, String zone) throws FaultException {
        return SessionFixture.on(
                database.profile(TlsMode.PREFER, Map.of("timeZone", zone)),
                database.password(),
                folder.resolve(zone.replace(':', ' ')));
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void timesAreShownAsTheSessionHasThem(MysqlKind kind) throws Exception {
        try (MysqlDatabase database = MysqlServers.shared(kind).fresh();
                SessionFixture india = tab(database, "+05:30");
                SessionFixture utc = tab(database, "+00:00")) {
            assertThat(india.session.facts().server().timeZone()).isEqualTo("+05:30");
            india.run("create table moments (n int, t timestamp(6) null, d datetime(6))");
            for (int i = 0; i < TIMES.size(); i++) {
                india.run("insert into moments values (" + i + ", '" + TIMES.get(i) + "', '" + TIMES.get(i) + "')");
                assertThat(india.told(StatementFailed.class)).isEmpty();
            }
            for (String zone : List.of("America/New_York", "America/Sao_Paulo", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                List<List<String>> shown = india.rows(ASKED);
                for (int i = 0; i < TIMES.size(); i++) {
                    String[] parts = TIMES.get(i).split(" ", 2);
                    assertThat(shown.get(i)).as(zone).containsExactly(TIMES.get(i), TIMES.get(i), parts[0], parts[1]);
                }
                assertThat(utc.rows("select t, d from moments where n = 0").getFirst())
                        .as("a point in time moves with the session, a date and time of day does not")
                        .containsExactly("2026-03-07 21:00:00.123456", TIMES.getFirst());
            }
            assertThat(india.value("select cast(now(6) as char) = now(6)")).isEqualTo("1");
            String exact = "select count(*) from moments where t = '" + TIMES.getFirst() + "' and d = '"
                    + TIMES.getFirst() + "'";
            assertThat(india.value(exact)).as("what is shown finds its row").isEqualTo("1");
        }
    }
}
