package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The text of a value is the one that `psql` shows to the same role, whatever the driver asks for at start-up.
@Tag("server")
class PsqlTextTest {
    private static final List<String> VALUES = List.of(
            "0.1::float4",
            "1e-7::float8 / 3",
            "'NaN'::float8",
            "'-Infinity'::float4",
            "1e22::float8",
            "12345678901234567890.00100::numeric",
            "9223372036854775807::int8",
            "1234.5::money",
            "'\\xdead00'::bytea",
            "interval '1 year -2 days 03:04:05.6'",
            "interval '-1 microsecond'",
            "timestamptz '2020-07-01 00:00:00Z'",
            "timestamptz '1890-01-01 00:00:00Z'",
            "timestamptz 'infinity'",
            "timestamp '0044-03-15 12:00 BC'",
            "date '5874897-12-31'",
            "time '24:00'",
            "timetz '10:00+05:30'",
            "array[1.5::float8, null]",
            "'[2020-01-01 00:00Z,)'::tstzrange",
            "true",
            "'{\"a\": 1.0}'::json",
            "'{\"a\": 1.0}'::jsonb",
            "point(1.1, 2.2)",
            "'a  '::char(5)",
            "'2001:db8::1'::inet",
            "b'101'",
            "row(1, 'x y', null)");

    @Test
    void everyValueReadsAsInPsql() throws Exception {
        Optional<TestDatabase> tools = TestServers.postgresWithTools();
        Assumptions.assumeTrue(tools.isPresent(), "needs psql");
        TimeZone before = TimeZone.getDefault();
        try (TestDatabase database = tools.orElseThrow();
                Connection admin = database.connection();
                Statement statement = admin.createStatement()) {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            String role = "reader_" + System.nanoTime();
            statement.execute("create role " + role + " login password 'pw'");
            compare(database, role);
            statement.execute("alter role " + role + " set timezone = 'Asia/Kathmandu'");
            statement.execute("alter role " + role + " set intervalstyle = 'sql_standard'");
            statement.execute("alter role " + role + " set bytea_output = 'escape'");
            statement.execute("alter role " + role + " set extra_float_digits = 0");
            compare(database, role);
            statement.execute("drop role " + role);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void compare(TestDatabase database, String role) throws Exception {
        ConnectionProfile profile = new ConnectionProfile(
                "id",
                "n",
                Environment.DEV,
                "postgres",
                new Target.Server(database.host(), database.port(), database.database()),
                role,
                TlsMode.PREFER,
                Map.of());
        OpenOptions options = new OpenOptions("test", Duration.ofSeconds(10), Duration.ofSeconds(30), false);
        try (Secret secret = Secret.taking("pw".toCharArray());
                Connection connection = new PostgresConnector().open(profile, Optional.of(secret), options);
                Statement statement = connection.createStatement()) {
            for (String value : VALUES) {
                try (ResultSet row = statement.executeQuery("select " + value)) {
                    row.next();
                    assertThat(row.getString(1)).as(value).isEqualTo(psql(database, role, "select " + value));
                }
            }
            for (String setting :
                    List.of("timezone", "extra_float_digits", "intervalstyle", "bytea_output", "datestyle")) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    assertThat(row.getString(1)).as(setting).isEqualTo(psql(database, role, "show " + setting));
                }
            }
        }
    }

    private static String psql(TestDatabase database, String role, String sql) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                "psql",
                "-XAt",
                "-h",
                database.host(),
                "-p",
                Integer.toString(database.port()),
                "-U",
                role,
                "-d",
                database.database(),
                "-c",
                sql);
        builder.environment().put("PGPASSWORD", "pw");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.substring(0, output.length() - 1);
    }
}
