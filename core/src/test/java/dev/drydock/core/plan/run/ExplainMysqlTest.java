package dev.drydock.core.plan.run;

import static dev.drydock.core.plan.run.ExplainDesk.done;
import static dev.drydock.core.plan.run.ExplainDesk.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("server")
@ParameterizedClass
@EnumSource(MysqlKind.class)
class ExplainMysqlTest {
    private static final List<String> SETUP = List.of(
            "create table ship (id int primary key auto_increment, name varchar(20)) engine=InnoDB",
            "insert into ship (name) values ('a'), ('b'), ('c')",
            "create table loose (id int) engine=MyISAM",
            "insert into loose values (1), (2)",
            "create table plain (id int) engine=InnoDB",
            "insert into plain values (1), (2)");

    private final MysqlKind kind;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MysqlDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ExplainDesk desk;

    ExplainMysqlTest(MysqlKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void fill() throws SQLException, FaultException {
        database = MysqlServers.shared(kind).fresh();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : SETUP) {
                statement.execute(sql);
            }
        }
        desk = ExplainDesk.on(database, folder);
    }

    @AfterEach
    void drop() throws SQLException {
        desk.close();
        database.close();
    }

    private boolean maria() {
        return kind == MysqlKind.MARIADB;
    }

    private String rows() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select concat((select count(*) from ship), ' ',"
                        + " (select count(*) from loose), ' ', (select count(*) from plain))")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void openTransactionStaysAndNothingIsDeleted() throws SQLException {
        desk.tab.run("start transaction; update ship set name = 'mine' where id = 1");
        Explained plain = desk.plan("delete from ship where id > 1");
        Explained read = desk.plan("select * from ship where id = 2");
        var delete = ExplainRequest.of("delete from plain where id > 0").analyzed();

        assertThat(shape(plain)).contains("ship");
        assertThat(shape(read)).contains("ship");
        if (maria()) {
            assertThat(shape(desk.plan(delete))).contains("plain");
        } else {
            assertThat(desk.rule(delete)).isEqualTo(ExplainRule.ANALYZE_UNSUPPORTED.name());
        }
        assertThat(rows()).isEqualTo("3 2 2");
        assertThat(desk.tab.value("select name from ship where id = 1")).isEqualTo("mine");
        assertThat(desk.tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
        desk.tab.run("rollback");
        assertThat(desk.tab.value("select name from ship where id = 1")).isEqualTo("a");
    }

    @Test
    void tablesWithoutTransactionsAreNotRun() throws SQLException {
        if (!maria()) {
            return;
        }
        desk.tab.run("create trigger follow after delete on plain for each row delete from loose;"
                + " create table safe (id int) engine=Aria transactional=1; insert into safe values (1)");
        List<String> through = new ArrayList<>();
        for (String statement : List.of(
                "delete from loose",
                "insert into loose values (3)",
                "update `loose` set id = 3",
                "delete l from loose l join ship on l.id = ship.id",
                "delete from safe",
                "delete from plain")) {
            String rule = desk.rule(ExplainRequest.of(statement).analyzed());
            if (!rule.equals(ExplainRule.NOT_TRANSACTIONAL.name())) {
                through.add(statement + ": " + rule);
            }
        }
        Explained insert = desk.plan(
                ExplainRequest.of("insert into ship (name) values ('d')").analyzed());
        desk.tab.run("set sql_mode = 'ANSI_QUOTES'");
        String quoted = desk.rule(ExplainRequest.of("delete from \"loose\"").analyzed());

        assertThat(quoted).isEqualTo(ExplainRule.NOT_TRANSACTIONAL.name());
        assertThat(through).isEmpty();
        assertThat(insert.left()).containsExactly(Irreversible.SEQUENCES);
        assertThat(rows()).isEqualTo("3 2 2");
    }

    @Test
    void readOnlyTabPlansNoChangeForTheServerRefusesIt() throws FaultException {
        try (ExplainDesk reader = ExplainDesk.readOnly(database, folder)) {
            ExplainRequest change = ExplainRequest.of("delete from ship where id > 1");

            assertThat(reader.rule(change)).isEqualTo(ExplainRule.PLAN_READ_ONLY.name());
            assertThat(shape(reader.plan("select * from ship where id > 1"))).contains("ship");
            if (maria()) {
                assertThat(reader.rule(change.analyzed())).isEqualTo(ExplainRule.ANALYZE_READ_ONLY.name());
            }
        }
    }

    @Test
    void loginThatMaySeeNoTriggersIsToldSo() throws SQLException {
        if (!maria()) {
            return;
        }
        try (Connection connection = database.server().connection("mysql");
                Statement statement = connection.createStatement()) {
            statement.execute("revoke trigger on " + database.database() + ".* from '" + database.user() + "'@'%'");
        }
        Explained delete =
                desk.plan(ExplainRequest.of("delete from plain where id = 1").analyzed());

        assertThat(delete.left()).containsExactly(Irreversible.HIDDEN_TRIGGERS);
        assertThat(rows()).isEqualTo("3 2 2");
    }

    @Test
    void settingsOfTheTabAreCarried() throws SQLException {
        String table = database.database() + ".ship";
        desk.tab.run("set session sql_mode = 'ANSI_QUOTES'; set session time_zone = '+03:00'; use information_schema");
        Explained quoted = desk.plan("select \"name\" from " + table + " where \"id\" = 1");
        DbFault elsewhere = desk.fault(ExplainRequest.of("select * from ship"));

        assertThat(shape(quoted)).contains("ship");
        assertThat(quoted.notCarried()).isEmpty();
        assertThat(elsewhere).as("the tab is in another database").isInstanceOf(DbFault.class);
        if (maria()) {
            Explained zone = desk.plan(
                    ExplainRequest.of("select 1 from " + table + " where timediff(now(), utc_timestamp()) = '03:00:00'")
                            .analyzed());
            assertThat(zone.plans().getFirst().nodes())
                    .anyMatch(node -> node.actual().isPresent());
        }
    }

    @Test
    void hostileTextsAreRefusedAndParametersWantValues() throws SQLException {
        List<String> through = new ArrayList<>();
        for (String attack : List.of(
                "for connection 1",
                "analyze delete from ship",
                "format=json delete from ship",
                "truncate ship",
                "call f()",
                "explain select 1",
                "/*!50000 analyze */ delete from ship",
                "load data infile '/etc/passwd' into table ship",
                "select 1; drop table ship",
                "set @x = 1")) {
            if (!(desk.start(ExplainRequest.of(attack).analyzed()).outcome().join()
                    instanceof Outcome.Failed<Explained>)) {
                through.add(attack);
            }
        }
        String missing = desk.rule(ExplainRequest.of("select * from ship where id = ?"));
        Explained given = desk.plan(ExplainRequest.of("select * from ship where id = ? and name <> :n")
                .with(List.of("2", "it's \\")));

        assertThat(through).isEmpty();
        assertThat(missing).isEqualTo(ExplainRule.VALUES_MISSING.name());
        assertThat(shape(given)).contains("ship");
        assertThat(rows()).isEqualTo("3 2 2");
    }

    @Test
    void timeIsBoundedAndACancelStops() throws Exception {
        if (!maria()) {
            return;
        }
        var sleeping = ExplainRequest.of("select sleep(60) from ship").analyzed();
        DbFault late =
                desk.fault(sleeping.with(new ExplainRequest.Bounds(Duration.ofMillis(400), Duration.ofSeconds(1))));
        JobHandle<Explained> handle = desk.start(sleeping);
        Thread.sleep(500);
        handle.cancel();

        assertThat(RunRule.STATEMENT_TIMEOUT.explains(late)).as(late.toString()).isTrue();
        assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(desk.tab.value("select 1")).isEqualTo("1");
    }

    @Test
    void planOfARunningSessionIsRead() throws SQLException {
        String session = desk.tab.value("select connection_id()");
        String crowd = IntStream.range(0, 17).mapToObj(i -> "ship s" + i).collect(Collectors.joining(" join "));
        var running = desk.tab.start("select count(s0.name) from " + crowd, RunOptions.DEFAULT);
        try {
            await().atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> assertThat(shape(done(desk.tab.jobs.submit(
                                    new JobSpec("plan", "running"),
                                    desk.explain.running(Long.parseLong(session), Duration.ofSeconds(2))))))
                            .contains("s16"));
        } finally {
            running.cancel();
            running.outcome().join();
        }
    }
}
