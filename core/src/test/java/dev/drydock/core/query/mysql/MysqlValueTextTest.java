package dev.drydock.core.query.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.RunEvent.StatementFailed;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The text of a value of every type is what the vendor's own client prints, but for bytes, which have no text.
@Tag("server")
class MysqlValueTextTest {
    private static final List<String> COLUMNS = List.of(
            "a tinyint",
            "b tinyint(1)",
            "c smallint unsigned",
            "d mediumint",
            "e int(5) unsigned zerofill",
            "f bigint unsigned",
            "g decimal(65,30)",
            "h decimal(10,0)",
            "i float",
            "j double",
            "k year",
            "l date",
            "m time(6)",
            "n datetime(6)",
            "o timestamp(3) null",
            "p datetime",
            "q char(5)",
            "r varchar(40) character set utf8mb4",
            "s text character set latin1",
            "t enum('x','it''s','')",
            "u set('a','b','c')",
            "v json");

    private static final List<String> ROWS = List.of(
            "-128, 1, 65535, -8388608, 7, 18446744073709551615, '-12345678901234567890123456789012345.1', 9999999999,"
                    + " 0.1, 1e300, 1901, '0000-00-00', '-838:59:59.999999', '2024-02-29 23:59:59.123456', '2024-07-01"
                    + " 12:00:00.5', '0000-00-00 00:00:00', 'x ', '\u00e4\u20ac\ud83d\ude00', '\u00e4\u00f6\u00fc',"
                    + " 'it''s', 'c,a', '{\"b\": 1.10, \"a\": [null]}'",
            "127, 0, 0, 1, 0, 9223372036854775808, 0, -1, -1.5e-30, -0.0, 2155, '9999-12-31', '100:00:00',"
                    + " '1000-01-01', '1970-01-02 00:00:00', '2024-00-00 00:00:00', '', '', '', '', '', '\"x\"'",
            "null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,"
                    + " null, null, null, null, null");

    private static final String MODE = "set sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+05:30'";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void everyTextIsWhatTheVendorsClientPrints(MysqlKind kind) throws Exception {
        try (MysqlDatabase database = MysqlServers.shared(kind).fresh();
                SessionFixture tab = SessionFixture.on(database.profile(), database.password(), folder)) {
            if (kind == MysqlKind.MYSQL) {
                forTheClient(database);
            }
            tab.run(MODE + "; create table t (row_number_ int, " + String.join(", ", COLUMNS) + ")");
            for (int i = 0; i < ROWS.size(); i++) {
                tab.run("insert into t values (" + i + ", " + ROWS.get(i) + ")");
                assertThat(tab.told(StatementFailed.class)).isEmpty();
            }
            String query = "select * from t order by row_number_";
            assertThat(tab.rows(query)).isEqualTo(printed(database, query));
            assertThat(tab.results().getFirst().columns().stream().map(Column::kind))
                    .as("kinds")
                    .containsSubsequence(ValueKind.NUMBER, ValueKind.TEMPORAL, ValueKind.TEMPORAL, ValueKind.TEXT)
                    .endsWith(ValueKind.JSON);
            String computed = "select 0.1 + 0.2, 1/3, 1e0/3, now(6) is null, cast(-1 as unsigned), pi(), 'x' 'y',"
                    + " date '2024-01-01', time '25:00:00', timestamp '2024-01-01 00:00:00.5', null, true";
            assertThat(tab.rows(computed)).isEqualTo(printed(database, computed));
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void bytesAreTheLiteralThatMeansThem(MysqlKind kind) throws Exception {
        try (MysqlDatabase database = MysqlServers.shared(kind).fresh();
                SessionFixture tab = SessionFixture.on(database.profile(), database.password(), folder)) {
            tab.run("create table t (a binary(3), b varbinary(9), c blob, d bit(10), e bit(1), f geometry)");
            tab.run("insert into t values ('a', x'00FF10', '\u00e4', b'101', 1, st_geomfromtext('POINT(1 2)'))");
            List<String> row = tab.rows("select * from t").getFirst();
            assertThat(row)
                    .containsExactly(
                            "0x610000",
                            "0x00FF10",
                            "0xC3A4",
                            "b'0000000101'",
                            "b'1'",
                            "0x000000000101000000000000000000F03F0000000000000040");
            assertThat(tab.results().getFirst().columns())
                    .extracting(Column::kind)
                    .containsOnly(ValueKind.BINARY);
            String back = "select count(*) from t where a = " + row.get(0) + " and b = " + row.get(1) + " and c = "
                    + row.get(2) + " and d = " + row.get(3) + " and e = " + row.get(4) + " and f = " + row.get(5);
            assertThat(tab.value(back)).isEqualTo("1");
        }
    }

    /// The client, of MariaDB, lacks the plug-in of MySQL's default way to log in.
    private static void forTheClient(MysqlDatabase database) throws SQLException {
        try (Connection admin = database.server().connection("mysql");
                Statement statement = admin.createStatement()) {
            statement.execute("alter user '" + database.user() + "'@'%' identified with mysql_native_password by '"
                    + database.password() + "'");
        }
    }

    /// Values hold no tab and no line break.
    private List<List<String>> printed(MysqlDatabase database, String query) throws Exception {
        Path out = folder.resolve("printed");
        ProcessBuilder client = new ProcessBuilder(
                        MysqlServers.client().toString(),
                        "--no-defaults",
                        "--protocol=tcp",
                        "--skip-ssl",
                        "--batch",
                        "--raw",
                        "--skip-column-names",
                        "--host=" + database.server().host(),
                        "--port=" + database.server().port(),
                        "--user=" + database.user(),
                        "--default-character-set=utf8mb4",
                        "--init-command=" + MODE,
                        "--execute=" + query,
                        database.database())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        client.environment().put("MYSQL_PWD", database.password());
        Process process = client.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            rows.add(List.of(line.split("\t", -1)));
        }
        assertThat(process.exitValue())
                .as(rows.stream().map(Object::toString).collect(Collectors.joining()))
                .isZero();
        return rows;
    }
}
