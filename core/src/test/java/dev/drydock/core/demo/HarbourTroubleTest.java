package dev.drydock.core.demo;

import static dev.drydock.core.demo.TestDemo.ask;
import static dev.drydock.core.demo.TestDemo.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each trouble of docs/harbour.md is really there, and only there.
@Tag("server")
@ExtendWith(SharedDemo.class)
class HarbourTroubleTest {
    @Test
    void aLookupWithoutIndexReadsTheWholeTable(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, "explain select * from harbour.container_moves where slot = 'KC-17-3'"))
                .anyMatch(line -> line.contains("Seq Scan on container_moves"));
    }

    @Test
    void slowQueriesAreInTheStatementStatistics(DemoTarget demo) throws SQLException {
        String slow =
                "select count(*) from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = '%s'"
                        + " and query like '%s' and calls >= %d and total_exec_time > 20 * %d";
        assertThat(number(demo, slow.formatted("gate_kiosk", "%m.slot = $%", 20, 1)))
                .isEqualTo(1);
        assertThat(number(demo, slow.formatted("berth_planner", "%harbour.yard_slots y%", 2, 3)))
                .isEqualTo(1);
        assertThat(number(demo, slow.formatted("billing_app", "%percentile_cont%", 2, 5)))
                .isEqualTo(1);
        assertThat(number(demo, slow.formatted("billing_app", "%to_char(i.issued_on%", 5, 1)))
                .isEqualTo(1);
    }

    @Test
    void oneLargeIndexIsNeverUsed(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, """
            select indexrelname from pg_stat_user_indexes join pg_index using (indexrelid)
            where idx_scan = 0 and indisvalid and not indisunique and pg_relation_size(indexrelid) > 1048576
            """)).containsExactly("port_call_events_reporter");
    }

    @Test
    void oneIndexIsACopyOfAnother(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, """
            select string_agg(indexrelid::regclass::text, ' ' order by indexrelid::regclass::text) from pg_index
            where indrelid >= 16384 group by indrelid, indkey::text, indclass::text, indexprs::text, indpred::text having count(*) > 1
            """))
                .containsExactly("harbour.port_calls_ship_eta_again harbour.port_calls_ship_id_eta_idx");
    }

    @Test
    void oneForeignKeyHasNoIndex(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, """
            select conrelid::regclass || '.' || attname from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where contype = 'f' and conparentid = 0 and not exists (
                select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)
            """)).containsExactly("customs.declarations.cargo_item_id");
    }

    @Test
    void oneSequenceIsNearItsEnd(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, """
            select sequencename || ' ' || round(100.0 * last_value / 2147483647) from pg_sequences
            where data_type = 'integer'::regtype and last_value > 0.8 * max_value
            """)).containsExactly("gate_passes_id_seq 96");
    }

    @Test
    void oneTableIsMostlyDeadRowsAndNobodyCleansIt(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, """
            select s.relname || ' ' || array_to_string(c.reloptions, ',') from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where n_dead_tup > 3 * n_live_tup and n_live_tup > 1000
            """)).containsExactly("yard_slots autovacuum_enabled=off");
        assertThat(number(demo, "select pg_relation_size('harbour.yard_slots') / (24000 * 60)"))
                .isGreaterThan(3);
    }

    @Test
    void oneTableHasStatisticsThatMislead(DemoTarget demo) throws SQLException {
        assertThat(ask(
                        demo,
                        "select relname from pg_stat_user_tables where n_mod_since_analyze > 0.5 * n_live_tup"
                                + " and relname <> 'yard_slots' and n_live_tup > 1000"))
                .containsExactly("shifts");
        assertThat(number(demo, "select count(*) from harbour.shifts where task = 'relief'"))
                .isGreaterThan(20_000);
        assertThat(ask(demo, "explain select * from harbour.shifts where task = 'relief'"))
                .anyMatch(line -> line.contains("rows=1 "));
    }

    @Test
    void oneConstraintWasNeverValidatedAndIsBroken(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, "select conname from pg_constraint where not convalidated"))
                .containsExactly("gate_passes_plausible_weight");
        assertThat(number(demo, "select count(*) from harbour.gate_passes where weight_kg > 38000"))
                .isPositive();
    }

    @Test
    void oneIndexIsInvalid(DemoTarget demo) throws SQLException {
        assertThat(ask(demo, "select indexrelid::regclass from pg_index where not indisvalid"))
                .containsExactly("harbour.cargo_items_marks_once");
    }

    @Test
    void threeSessionsWaitInAChainBehindOneThatIsIdleInTransaction(DemoTarget demo) throws SQLException {
        String chain = """
            with recursive chain as (
                select pid, 0 as depth from pg_stat_activity where state = 'idle in transaction' and application_name = 'berth planner'
                union all
                select a.pid, depth + 1 from chain join pg_stat_activity a on chain.pid = any (pg_blocking_pids(a.pid)) and a.datname = 'harbour')
            select depth || ' ' || application_name from chain join pg_stat_activity using (pid) order by depth, application_name
            """;
        assertThat(ask(demo, chain)).startsWith("0 berth planner", "1 billing nightly", "2 billing web");
        assertThat(number(
                        demo,
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = 'harbour'"))
                .isEqualTo(3);
    }

    @Test
    void noPasswordIsShownByAnySession(DemoTarget demo) throws SQLException {
        String password = demo.password().use(String::new);
        assertThat(ask(demo, "select query from pg_stat_activity union all select query from pg_stat_statements"))
                .noneMatch(query -> query.contains(password));
    }
}
