package dev.drydock.core.plan.run;

import static dev.drydock.core.plan.run.ExplainDesk.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainSqliteTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void planIsAskedForOnTheTabAndRunsNothing() throws FaultException {
        try (ExplainDesk desk = ExplainDesk.sqlite(folder.resolve("a.db"), folder)) {
            desk.tab.run("create table ship (id integer primary key, name text); insert into ship values (1, 'a')");
            desk.tab.run("begin; create temp table mine as select * from ship; insert into ship values (2, 'b')");

            Explained read = desk.plan("select * from ship join mine using (id) where ship.id = ?");
            Explained delete = desk.plan("delete from ship where name = 'a'");

            assertThat(shape(read)).contains("SEARCH ship", "SCAN mine");
            assertThat(delete.sent()).isEqualTo("EXPLAIN QUERY PLAN delete from ship where name = 'a'");
            assertThat(desk.rule(ExplainRequest.of("delete from ship"))).isEqualTo(ExplainRule.EMPTY_PLAN.name());
            assertThat(desk.rule(ExplainRequest.of("select 1").analyzed()))
                    .isEqualTo(ExplainRule.ANALYZE_UNSUPPORTED.name());
            assertThat(desk.rule(ExplainRequest.of("pragma user_version = 3")))
                    .isEqualTo(ExplainRule.NO_PLAN_FOR.name());
            assertThat(desk.tab.value("select count(*) from ship")).isEqualTo("2");
            desk.tab.run("rollback");
            assertThat(desk.tab.value("select count(*) from ship")).isEqualTo("1");
        }
    }
}
