package dev.drydock.core.plan.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index goes and comes back, on real servers.
@Tag("server")
class PlanHistoryServersTest {
    @TempDir
    Path home;

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static MeasuredPlan plan(Connection connection, String explain) throws SQLException {
        StringJoiner text = new StringJoiner("\n");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(explain)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                text.add(row.toString());
            }
        }
        if (Dialects.plans(text.toString()) instanceof PlanReading.Read(List<Plan> plans)) {
            return Arithmetic.of(plans.getFirst());
        }
        throw new AssertionError(text.toString());
    }

    @Test
    void aDroppedIndexIsARegressionAndItsReturnIsNone() throws Exception {
        String sql = "select * from orders where place = ";
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection();
                Workspace workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace()) {
            run(
                    connection,
                    "create table orders as select n as id, n % 5000 as place from generate_series(1, 100000) n");
            run(connection, "create index orders_place on orders (place)");
            run(connection, "vacuum analyze orders");
            PlanHistory history = new PlanHistory(workspace.plans());
            Seen indexed = seen(history, connection, sql + 7);
            run(connection, "drop index orders_place");
            Seen scanned = seen(history, connection, sql + 8);
            assertThat(scanned.newShape()).isTrue();
            assertThat(scanned.plan().statementId()).isEqualTo(indexed.plan().statementId());
            assertThat(scanned.regression()).hasValueSatisfying(found -> {
                assertThat(found.reason()).isIn(Regression.Reason.BLOCKS, Regression.Reason.ROWS);
                assertThat(found.baseline()).isEqualTo(indexed.plan().shape());
                assertThat(found.pinned()).isFalse();
            });
            PlanDiff diff = PlanDiff.of(
                    history.plan(indexed.plan().id()).orElseThrow(),
                    history.plan(scanned.plan().id()).orElseThrow());
            assertThat(diff.changes())
                    .filteredOn(Change.Index.class::isInstance)
                    .singleElement()
                    .isEqualTo(new Change.Index(1, 1, List.of("orders_place"), List.of()));
            history.pin(indexed.plan().statementId(), scanned.plan().id());
            run(connection, "create index orders_place on orders (place)");
            assertThat(seen(history, connection, sql + 9).regression()).isEmpty();
        }
    }

    private static Seen seen(PlanHistory history, Connection connection, String sql) throws Exception {
        MeasuredPlan plan = plan(connection, "explain (analyze, buffers) " + sql);
        return history.seen(new Sighting("p", PlanHistoryTest.SYNTAX, sql, Instant.now(), plan));
    }

    @Test
    void mariadbTellsTheIndexThatIsGone() throws Exception {
        try (MysqlDatabase database = TestServers.mariadb();
                Connection connection = database.connection()) {
            run(connection, "create table orders (id int primary key, place int, key orders_place (place))");
            run(connection, "insert into orders select seq, seq % 100 from seq_1_to_2000");
            String explain = "analyze format=json select * from orders where place = 7";
            MeasuredPlan indexed = plan(connection, explain);
            run(connection, "alter table orders drop key orders_place");
            PlanDiff diff = PlanDiff.of(indexed, plan(connection, explain));
            assertThat(diff.changes())
                    .filteredOn(Change.Index.class::isInstance)
                    .singleElement()
                    .satisfies(
                            change -> assertThat(((Change.Index) change).was()).containsExactly("orders_place"));
            assertThat(PlanDiff.of(indexed, indexed).none()).isTrue();
        }
    }

    @Test
    void sqliteTellsTheIndexThatIsGone() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("t.db"))) {
            run(connection, "create table orders (id integer primary key, place int)");
            run(connection, "create index orders_place on orders (place)");
            String explain = "explain query plan select * from orders o where place = 7 order by id";
            MeasuredPlan indexed = plan(connection, explain);
            run(connection, "drop index orders_place");
            PlanDiff diff = PlanDiff.of(indexed, plan(connection, explain));
            assertThat(diff.changes().getFirst()).isInstanceOf(Change.Index.class);
        }
    }
}
