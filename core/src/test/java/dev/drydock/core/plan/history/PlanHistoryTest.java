package dev.drydock.core.plan.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.core.workspace.plan.PlanShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanHistoryTest {
    static final Syntax SYNTAX = Dialects.byId("postgres").orElseThrow().syntax();
    private static final String SQL = "select * from orders where mail = 'ann@example.org' and id in (1, 2)";
    private static final String INDEXED = """
        Index Scan using orders_mail on orders o  (cost=0.29..9.00 rows=1 width=4) (actual time=0.010..1.000 rows=1 loops=1)
          Index Cond: (mail = 'ann@example.org'::text)
          Buffers: shared hit=4
        Execution Time: 1.100 ms
        """;
    private static final String SCANNED = """
        Seq Scan on orders o  (cost=0.00..1900.00 rows=12 width=4) (actual time=1.000..TIME rows=1 loops=1)
          Filter: (mail = 'bob@example.org'::text)
          Rows Removed by Filter: 500
          Buffers: shared hit=44
        Execution Time: TIME ms
        """;

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @SuppressWarnings("NullAway.Init")
    private PlanHistory history;

    @BeforeEach
    void open() {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        history = new PlanHistory(workspace.plans());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    static MeasuredPlan read(String text) {
        if (Dialects.plans(text) instanceof PlanReading.Read(List<Plan> plans)) {
            return Arithmetic.of(plans.getFirst());
        }
        throw new AssertionError("no plan");
    }

    private Seen seen(String sql, String plan) throws FaultException {
        return history.seen(new Sighting("p", SYNTAX, sql, Instant.now(), read(plan)));
    }

    @Test
    void aStatementIsKnownAgainWithOtherLiterals() throws FaultException {
        assertThat(seen(SQL, INDEXED).newShape()).isTrue();
        Seen again = seen("SELECT * /* ann */ FROM orders\nwhere mail='bob' and id IN (7,8,9); -- x", INDEXED);
        assertThat(again.newShape()).isFalse();
        assertThat(history.statements(Optional.of("p"), 9)).singleElement().satisfies(statement -> {
            assertThat(statement.plans()).hasSize(2);
            assertThat(statement.statement().sql()).isEqualTo("select * from orders where mail = ? and id in (?)");
        });
        assertThat(history.statements(Optional.of("other"), 9)).isEmpty();
    }

    @Test
    void noLiteralIsKept() throws FaultException {
        Seen seen = seen(SQL, INDEXED);
        MeasuredPlan kept = history.plan(seen.plan().id()).orElseThrow();
        assertThat(kept.toString()).doesNotContain("ann@").contains("mail = ?::text");
        assertThat(PlanDiff.of(kept, read(INDEXED)).changes()).isEmpty();
        assertThat(kept.nodes()).isEqualTo(read(INDEXED).nodes());
    }

    @Test
    void aSlowerShapeIsARegressionOnceItWasTimedOftenEnough() throws FaultException {
        for (int i = 0; i < 3; i++) {
            assertThat(seen(SQL, INDEXED).regression()).isEmpty();
        }
        String slow = SCANNED.replace("TIME", "2.200").replace("hit=44", "hit=8");
        assertThat(seen(SQL, slow)).extracting(Seen::newShape).isEqualTo(true);
        assertThat(seen(SQL, slow).regression()).isEmpty();
        Regression regression = seen(SQL, slow).regression().orElseThrow();
        assertThat(regression.reason()).isEqualTo(Regression.Reason.TIME);
        assertThat(regression.factor()).isBetween(1.9, 2.1);
        assertThat(seen(SQL, INDEXED).regression()).isEmpty();
    }

    @Test
    void tenTimesTheBlocksNeedNoThirdRun() throws FaultException {
        seen(SQL, INDEXED);
        assertThat(seen(SQL, SCANNED.replace("TIME", "1.000")).regression()).isEmpty();
        Regression regression = seen(SQL, SCANNED.replace("TIME", "1.000").replace("hit=44", "hit=4400"))
                .regression()
                .orElseThrow();
        assertThat(regression.reason()).isEqualTo(Regression.Reason.BLOCKS);
    }

    @Test
    void aPinnedPlanIsTheBaselineAndStays() throws FaultException {
        Seen good = seen(SQL, INDEXED);
        for (int i = 0; i < 9; i++) {
            seen(SQL, SCANNED.replace("TIME", "90.000").replace("hit=44", "hit=4400"));
        }
        long statement = good.plan().statementId();
        assertThat(history.pin(statement, good.plan().id())).isTrue();
        assertThat(history.pin(statement, 999)).isFalse();
        for (int i = 0; i < PlanShelf.PLANS_OF_STATEMENT; i++) {
            seen(SQL, SCANNED.replace("TIME", "90.000").replace("hit=44", "hit=4400"));
        }
        StatementHistory kept = history.history(statement).orElseThrow();
        assertThat(kept.plans()).hasSize(PlanShelf.PLANS_OF_STATEMENT + 2);
        assertThat(kept.plans().stream().filter(plan -> plan.whole())).hasSize(PlanShelf.WHOLE_OF_SHAPE + 1);
        assertThat(kept.regression())
                .hasValueSatisfying(found -> assertThat(found.pinned()).isTrue());
        history.unpin(statement);
        history.forget(statement);
        assertThat(history.statements(Optional.empty(), 9)).isEmpty();
        assertThat(history.plan(good.plan().id())).isEmpty();
    }

    @Test
    void timesOfLessThanAMillisecondMoreAreNoRegression() throws FaultException {
        for (int i = 0; i < 3; i++) {
            seen(SQL, INDEXED);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(seen(SQL, SCANNED.replace("TIME", "2.000").replace("hit=44", "hit=8"))
                            .regression())
                    .isEmpty();
        }
    }

    @Test
    void aShapeThatNeverRanHidesNoRegression() throws FaultException {
        seen(SQL, INDEXED);
        seen(SQL, "Index Only Scan using orders_all on orders o  (cost=0.29..9.00 rows=1 width=4)\n");
        Regression regression = seen(SQL, SCANNED.replace("TIME", "1.000").replace("hit=44", "hit=4400"))
                .regression()
                .orElseThrow();
        assertThat(regression.reason()).isEqualTo(Regression.Reason.BLOCKS);
        assertThat(regression.was()).isEqualTo(4);
    }

    @Test
    void whatWasDirtiedOrWrittenDoesNotCountTwice() throws FaultException {
        Seen seen = seen(SQL, INDEXED.replace("hit=4", "hit=4 read=3 dirtied=2 written=1"));
        assertThat(seen.plan().figures().blocks()).hasValue(7);
    }

    @Test
    void aFactorIsFinite() {
        assertThat(new Regression("a", false, "b", Regression.Reason.ROWS, 0, 5_000).factor())
                .isEqualTo(5_000);
    }

    @Test
    void theNewestAndTheFirstOfEachShapeStay() throws FaultException {
        for (int i = 0; i < 9; i++) {
            seen(SQL, INDEXED);
        }
        Seen last = seen(
                SQL, INDEXED.replace("Execution Time: 1.100 ms\n", "").replaceAll(" \\(actual.*|.*Buffers.*\\n", ""));
        for (int i = 0; i < PlanShelf.PLANS_OF_STATEMENT; i++) {
            seen(SQL, SCANNED.replace("TIME", "90.000"));
        }
        StatementHistory kept = history.history(last.plan().statementId()).orElseThrow();
        ShapeHistory indexed = kept.shape(last.plan().shape());
        assertThat(indexed.timed()).isEqualTo(PlanShelf.PLANS_OF_SHAPE + 1);
        assertThat(indexed.plans()).hasSize(PlanShelf.PLANS_OF_SHAPE + 2);
        assertThat(kept.regression())
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(Regression.Reason.TIME));
    }

    @Test
    void noCommandOrPasswordOfAForeignTableIsKept() throws FaultException {
        Seen seen = seen(SQL, """
            Foreign Scan on orders o  (cost=0.00..9.00 rows=1 width=4)
              Foreign Program: curl -u admin:hunter2 example.org
              Remote Note: host=db password=hunter3
              Memory Note: 256Kb
            """);
        MeasuredPlan kept = history.plan(seen.plan().id()).orElseThrow();
        assertThat(kept.toString()).doesNotContain("hunter", "curl").contains("256Kb", "host=db");
    }

    @Test
    void aPlanThatCouldNotBeReadBackIsKeptAsFigures() {
        Plan plan = read(INDEXED).plan();
        assertThat(PlanDocument.write(plan, PlanDocument.MOST_BYTES)).isPresent();
        assertThat(PlanDocument.write(plan, 99)).isEmpty();
    }

    @Test
    void oldPlansArePruned() throws FaultException {
        Instant old = Instant.now().minus(PlanShelf.RETENTION).minus(Duration.ofDays(1));
        history.seen(new Sighting("p", SYNTAX, "select 1", old, read(INDEXED)));
        seen("select 2 from orders", INDEXED);
        workspace.plans().prune();
        assertThat(history.statements(Optional.empty(), 9)).hasSize(1);
    }
}
