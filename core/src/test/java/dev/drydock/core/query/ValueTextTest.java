package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.drydock.core.bench.ReferenceClient;
import dev.drydock.core.dialect.postgres.PsqlClient;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ValueTextTest {
    private static final List<String> VALUES = List.of(
            "32767::int2",
            "'-2147483648'::int4",
            "9223372036854775807::int8",
            "0.1::float4",
            "43.2::float4",
            "1e-45::float4",
            "0.1::float8",
            "1e300::float8",
            "'NaN'::float8",
            "'-Infinity'::float4",
            "1.10::numeric",
            "12345678901234567890.123456789012345678901234567890::numeric",
            "'NaN'::numeric",
            "0.00000000000000000001::numeric",
            "1e400::numeric",
            "'-1234567.89'::money",
            "true",
            "false",
            "'x'::char(10)",
            "'ä€😀'::text",
            "E'a\\nb\\tc'::text",
            "''::text",
            "'2024-02-29'::date",
            "'infinity'::date",
            "'0044-03-15 BC'::date",
            "'24:00'::time",
            "'23:59:59.5+05:30'::timetz",
            "'2024-01-01 12:00:00.123456'::timestamp",
            "'-infinity'::timestamp",
            "'2024-07-01 12:00:00+00'::timestamptz",
            "'infinity'::timestamptz",
            "'0001-01-01 00:00:00+00 BC'::timestamptz",
            "'294276-12-31 23:59:59+00'::timestamptz",
            "'1 year 2 mons -3 days 04:05:06.789'::interval",
            "'\\x00ff10'::bytea",
            "'{1,NULL,3}'::int[]",
            "array[array['a','b \"q\"'],array[NULL,'']]",
            "'[1,5)'::int4range",
            "'empty'::int4range",
            "'{[1,2],[5,9)}'::text",
            "'{\"b\":1, \"a\": 1.10}'::json",
            "'{\"b\":1, \"a\": 1.10}'::jsonb",
            "'10.0.0.0/8'::cidr",
            "'::1'::inet",
            "'08:00:2b:01:02:03'::macaddr",
            "'101'::bit(3)",
            "'(1,2)'::point",
            "'<(1,2),3>'::circle",
            "'a & b'::tsquery",
            "'a:1 b:2'::tsvector",
            "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid",
            "'<a>b</a>'::xml",
            "row(1,'x',NULL)",
            "'pg_class'::regclass",
            "'0/16B3748'::pg_lsn",
            "NULL::int");

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyTextIsWhatTheVendorsClientPrints()
            throws SQLException, FaultException, IOException, InterruptedException {
        Optional<PsqlClient> client = PsqlClient.find();
        assumeThat(client).as("psql is installed").isPresent();
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            tab.run("set time zone 'UTC'");
            for (String value : VALUES) {
                String query = "select " + value + ", 'end'";
                String text = tab.rows(query).getFirst().getFirst();
                assertThat(value.equals("NULL::int") ? text.replace("NULL", "") : text)
                        .as(value)
                        .isEqualTo(printed(client.orElseThrow(), database, query));
            }
        }
    }

    private String printed(ReferenceClient client, TestDatabase database, String query)
            throws IOException, InterruptedException {
        Path out = folder.resolve("printed");
        assertThat(client.rows(database.profile(), Optional.of(database.secret()), query, out)
                        .start()
                        .waitFor())
                .isZero();
        String line = Files.readString(out);
        return line.substring(0, line.length() - "|end\n".length());
    }

    @Test
    void timeZoneOfTheSessionIsHonoured() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            tab.run("set time zone 'America/New_York'");
            assertThat(tab.value("select '2024-07-01 12:00:00+00'::timestamptz"))
                    .isEqualTo("2024-07-01 08:00:00-04");
            assertThat(tab.value("select '2024-07-01 12:00:00'::timestamp")).isEqualTo("2024-07-01 12:00:00");
        }
    }

    @Test
    void localFileGivesTextByStorageClass() throws FaultException {
        try (SessionFixture tab = SessionFixture.sqlite(folder.resolve("v.db"), folder, false)) {
            tab.run("create table t (i integer, r real, s text, b blob, n)");
            tab.run("insert into t values (9223372036854775807, 0.1, 'ä€😀', x'00ff', null), "
                    + "('text in integer', 1e300, 12.50, 'text in blob', 1.0), (-5, 2, '', x'', x'41')");
            assertThat(tab.rows("select * from t"))
                    .containsExactly(
                            List.of("9223372036854775807", "0.1", "ä€😀", "x'00ff'", "NULL"),
                            List.of("text in integer", "1.0e+300", "12.5", "text in blob", "1.0"),
                            List.of("-5", "2.0", "", "x''", "x'41'"));
            assertThat(tab.results().getFirst().columns())
                    .extracting(column -> column.typeName() + " " + column.kind())
                    .startsWith("INTEGER NUMBER", "REAL NUMBER", "TEXT TEXT", "BLOB BINARY");
            tab.run("begin; insert into t values (1, 2, 3, 4, 5)");
            assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
            tab.run("rollback");
            assertThat(tab.value("select count(*) from t")).isEqualTo("3");
        }
    }
}
