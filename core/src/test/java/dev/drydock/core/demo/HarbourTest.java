package dev.drydock.core.demo;

import static dev.drydock.core.demo.TestDemo.ask;
import static dev.drydock.core.demo.TestDemo.connect;
import static dev.drydock.core.demo.TestDemo.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("server")
@ExtendWith(SharedDemo.class)
class HarbourTest {
    private static final String OURS = " in ('harbour'::regnamespace, 'customs'::regnamespace)";

    @Test
    void holdsTheKindsOfObjectsThatABrowserHasToShow(DemoTarget demo) throws SQLException {
        assertThat(number(
                        demo,
                        "select count(*) from pg_class where relkind in ('r', 'p') and not relispartition and"
                                + " relnamespace"
                                + OURS))
                .isGreaterThanOrEqualTo(25);
        assertThat(ask(demo, "select distinct relkind::text from pg_class where relnamespace" + OURS))
                .contains("r", "p", "v", "m", "S", "i", "I", "c");
        assertThat(ask(demo, "select distinct typtype::text from pg_type where typnamespace" + OURS))
                .contains("e", "d", "c");
        assertThat(ask(demo, "select distinct contype::text from pg_constraint where connamespace" + OURS))
                .contains("p", "u", "f", "c", "x");
        assertThat(ask(demo, "select distinct prokind::text from pg_proc where pronamespace" + OURS))
                .contains("f", "p");
        assertThat(ask(
                        demo,
                        "select distinct data_type from information_schema.columns where table_schema = 'harbour'"))
                .contains("ARRAY", "jsonb", "tstzrange", "daterange", "int4range", "uuid", "bytea", "xml", "inet")
                .contains("macaddr", "interval", "numeric", "real", "bit", "tsvector", "USER-DEFINED", "boolean");
        assertThat(number(demo, "select count(*) from pg_attribute where attgenerated = 's' and not attisdropped"))
                .isGreaterThanOrEqualTo(8);
        assertThat(number(demo, "select count(*) from pg_policy")).isEqualTo(2);
        assertThat(number(demo, "select count(*) from pg_trigger where not tgisinternal"))
                .isEqualTo(3);
    }

    @Test
    void everyTableHasAComment(DemoTarget demo) throws SQLException {
        assertThat(ask(
                        demo,
                        "select relname from pg_class where relkind in ('r', 'p') and not relispartition and"
                                + " obj_description(oid, 'pg_class') is null and relnamespace"
                                + OURS))
                .isEmpty();
    }

    @Test
    void hasAboutOneAndAHalfMillionRows(DemoTarget demo) throws SQLException {
        long rows = 0;
        for (String table : ask(
                demo,
                "select oid::regclass::text from pg_class where relkind in ('r', 'p') and not relispartition and"
                        + " relnamespace"
                        + OURS)) {
            rows += number(demo, "select count(*) from " + table);
        }
        assertThat(rows).isBetween(1_400_000L, 1_700_000L);
    }

    @Test
    void looksLikeARealDatabase(DemoTarget demo) throws SQLException {
        assertThat(number(demo, "select count(*) from harbour.ships where name ~ '[^ -~]'"))
                .isGreaterThan(50);
        assertThat(number(demo, "select count(*) from harbour.port_calls where remarks is null"))
                .isPositive();
        assertThat(number(demo, "select count(*) from harbour.port_calls where remarks = ''"))
                .isPositive();
        assertThat(number(demo, "select count(*) from harbour.ships_in_port")).isGreaterThan(10);
        assertThat(number(
                        demo,
                        "select count(*) from (select ship_id from harbour.port_calls where status = 'berthed'"
                                + " group by 1 having count(*) > 1) twice"))
                .isZero();
        assertThat(number(
                        demo,
                        "select count(*) from harbour.containers where not harbour.iso6346_digit(number) ="
                                + " right(number, 1)::integer"))
                .isZero();
        // published examples: CSQU3054383 (ISO 6346), IMO 9074729
        assertThat(number(demo, "select harbour.iso6346_digit('CSQU305438')")).isEqualTo(3);
        assertThat(ask(demo, "select harbour.imo_is_valid(9074729)::text || harbour.imo_is_valid(9074728)"))
                .containsExactly("truefalse");
    }

    @Test
    void sameRowsAsEver(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, "select md5(string_agg(s::text, '' order by id)) from harbour.ships s"))
                .containsExactly("49b587d6e6888e1db7abead2dec5113c");
        assertThat(ask(demo, "select count(*) || ' ' || sum(net) from harbour.invoices"))
                .containsExactly("21309 679747165.47");
        assertThat(ask(demo, "select count(*) || ' ' || sum(duty) from customs.declarations"))
                .containsExactly("50088 82607963.54");
    }

    @Test
    void aCustomsDeskSeesOnlyItsOwnOffice(DemoTarget demo) throws SQLException {
        try (Connection connection = connect(demo, "customs_desk");
                Statement statement = connection.createStatement()) {
            statement.execute("set customs.office = 'OIL'");
            try (ResultSet rows = statement.executeQuery("select distinct office_code from customs.holds")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("OIL");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void twoReservationsOfOneBerthCannotOverlap(DemoTarget demo) {
        assertThatThrownBy(() -> ask(
                        demo,
                        "insert into harbour.berth_reservations (port_call_id, berth_id, during, state,"
                                + " requested_at) select port_call_id, berth_id, during, 'confirmed', now() from"
                                + " harbour.berth_reservations where id = 100 returning 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23P01"));
    }
}
