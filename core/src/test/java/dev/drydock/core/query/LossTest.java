package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunEvent.Loss;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LossTest extends SessionTest {
    @Test
    void sessionKilledWhileStreamingKeepsItsRowsAndSaysWhy() throws SQLException {
        var handle = tab.start("select pg_sleep(0.005), i from generate_series(1, 1000000) i", RunOptions.DEFAULT);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tab.results().size() == 1 && tab.results().getFirst().rowCount() > 0);
        endSessions();
        handle.outcome().join();

        SpooledResult result = tab.results().getFirst();
        assertThat(result.state()).isEqualTo(ResultState.FAILED);
        assertThat(result.page(0, 10).rows()).hasSize(10);
        assertThat(tab.fault()).isInstanceOf(DbFault.Unreachable.class);
        assertThat(tab.told(RunEvent.ConnectionLost.class))
                .singleElement()
                .satisfies(lost -> assertThat(lost.loss()).isNotEqualTo(Loss.TRANSACTION));
        assertThat(tab.value("select 1")).isEqualTo("1");
        assertThat(tab.told(RunEvent.Reconnected.class)).hasSize(1);
    }

    @Test
    void lostTransactionIsSaidAndNothingRunsInItsPlace() throws SQLException {
        tab.run("create table t (i int); begin; insert into t values (1)");
        endSessions();
        tab.run("insert into t values (2)");

        assertThat(tab.told(RunEvent.ConnectionLost.class))
                .singleElement()
                .satisfies(lost -> assertThat(lost.loss()).isEqualTo(Loss.TRANSACTION));
        assertThat(RunRule.TRANSACTION_LOST.explains(tab.fault())).isTrue();
        assertThat(tab.told(RunEvent.StatementStarted.class)).isEmpty();
        assertThat(tab.value("select count(*) from t")).isEqualTo("0");
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
    }

    @Test
    void nothingIsSentTwiceAfterALoss() throws SQLException {
        tab.run("create sequence s");
        tab.run("select nextval('s'), pg_terminate_backend(pg_backend_pid())");
        tab.run("select 1");

        assertThat(tab.value("select last_value from s")).isEqualTo("1");
    }

    @Test
    void idleSessionThatDiedIsReplacedBeforeAnythingIsSent() throws SQLException {
        endSessions();

        assertThat(tab.value("select 41 + 1")).isEqualTo("42");
        assertThat(tab.told(RunEvent.Reconnected.class)).hasSize(1);
        assertThat(tab.told(RunEvent.StatementFailed.class)).isEmpty();
    }

    @Test
    void scriptEndsWithItsConnection() {
        tab.run(
                "select pg_terminate_backend(pg_backend_pid()); create table must_not_be ()",
                new RunOptions(Duration.ZERO, false));

        assertThat(tab.value("select count(*) from pg_class where relname = 'must_not_be'"))
                .isEqualTo("0");
    }
}
