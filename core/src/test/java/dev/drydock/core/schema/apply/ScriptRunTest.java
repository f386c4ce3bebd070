package dev.drydock.core.schema.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.audit.AuditEntry;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.schema.apply.ApplyReport.Fate;
import dev.drydock.core.schema.apply.PlannedStatement.Role;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.MigrationScript.Group;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
@SuppressWarnings("NullAway.Init")
class ScriptRunTest {
    private static final Agreement YES = new Agreement(true, "", false);

    @TempDir
    Path folder;

    private TestDatabase database;
    private SessionFixture fixture;
    private Workspace workspace;

    @BeforeEach
    void open() throws SQLException, FaultException {
        database = TestServers.postgres();
        fixture = SessionFixture.on(database, folder);
        workspace = ((WorkspaceOpening.Opened) Workspace.open(folder.resolve("home"))).workspace();
    }

    @AfterEach
    void close() throws SQLException {
        fixture.close();
        workspace.close();
        database.close();
    }

    private static Group group(boolean transaction, String... statements) {
        ElementKey subject = ElementKey.of(ElementKind.TABLE, "public", "t");
        return new Group(
                transaction,
                Stream.of(statements)
                        .map(sql -> new ScriptStep(subject, sql, Risk.ADDITIVE))
                        .toList());
    }

    private static ApplyPlan plan(Environment environment, Group... groups) {
        var dialect = Dialects.byId("postgres").orElseThrow();
        return ApplyPlan.of(
                new MigrationScript(List.of(groups)),
                dialect.syntax(),
                dialect.structure().orElseThrow().patience(),
                Duration.ofMillis(300),
                Stance.in(environment, false));
    }

    private JobHandle<ApplyReport> start(ApplyPlan plan) {
        return fixture.jobs.submit(
                new JobSpec("test", "apply"),
                ScriptRun.job(
                        fixture.session,
                        plan,
                        YES,
                        Duration.ZERO,
                        entry -> entry.into(workspace),
                        fixture.events::add));
    }

    private ApplyReport run(ApplyPlan plan) {
        return ((Outcome.Done<ApplyReport>) start(plan).outcome().join()).value();
    }

    private List<Fate> stepFates(ApplyPlan plan, ApplyReport report) {
        return Stream.iterate(0, i -> i + 1)
                .limit(plan.statements().size())
                .filter(i -> plan.statements().get(i).role() == Role.STEP)
                .map(report.fates()::get)
                .toList();
    }

    private List<String> tables() {
        return fixture
                .rows("select relname from pg_class where relkind in ('r', 'i') "
                        + "and relnamespace = 'public'::regnamespace order by 1")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private List<AuditEntry> journal() throws FaultException {
        return workspace
                .audit()
                .list(new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, 100))
                .reversed();
    }

    @Test
    void everyGroupIsAppliedAndTheJournalTellsIt() throws FaultException {
        ApplyPlan plan = plan(
                Environment.DEV,
                group(true, "CREATE TABLE a (x int)", "CREATE TABLE b (y int)"),
                group(false, "CREATE INDEX CONCURRENTLY ix ON a (x)"));

        ApplyReport report = run(plan);

        assertThat(report.whole()).isTrue();
        assertThat(report.unwritten()).isEmpty();
        assertThat(tables()).containsExactly("a", "b", "ix");
        assertThat(journal())
                .extracting(each -> each.event().action() + " " + each.event().outcome())
                .containsExactly(
                        "schema.apply.begin begun",
                        "schema.apply done",
                        "schema.apply done",
                        "schema.apply done",
                        "schema.apply done",
                        "schema.apply.end done");
    }

    @Test
    void aFailureUndoesItsGroupAndKeepsTheGroupsBefore() throws FaultException {
        ApplyPlan plan = plan(
                Environment.DEV,
                group(true, "CREATE TABLE a (x int)"),
                group(true, "CREATE TABLE b (y int)", "CREATE TABLE a (x int)", "CREATE TABLE c (z int)"));

        ApplyReport report = run(plan);

        assertThat(stepFates(plan, report)).containsExactly(Fate.APPLIED, Fate.UNDONE, Fate.FAILED, Fate.NOT_SENT);
        assertThat(report.why()).map(DbFault::sqlState).contains("42P07");
        assertThat(tables()).containsExactly("a");
        assertThat(fixture.session.facts().transaction().name()).isEqualTo("NONE");
        assertThat(journal().getLast().event().outcome()).isEqualTo("failed:42P07");
    }

    @Test
    void aStatementAloneStaysWhenALaterOneFails() {
        ApplyPlan plan = plan(Environment.DEV, group(false, "CREATE TABLE a (x int)", "CREATE TABLE a (x int)"));

        ApplyReport report = run(plan);

        assertThat(stepFates(plan, report)).containsExactly(Fate.APPLIED, Fate.FAILED);
        assertThat(report.none()).isFalse();
        assertThat(tables()).containsExactly("a");
    }

    @Test
    void cancelUndoesTheGroupUnderWay() throws FaultException {
        ApplyPlan plan = plan(
                Environment.DEV,
                group(true, "CREATE TABLE a (x int)", "SELECT pg_sleep(60)", "CREATE TABLE b (y int)"));

        JobHandle<ApplyReport> handle = start(plan);
        database.awaitSleeping();
        handle.cancel();
        ApplyReport report = ((Outcome.Done<ApplyReport>) handle.outcome().join()).value();

        assertThat(report.cancelled()).isTrue();
        assertThat(stepFates(plan, report)).containsExactly(Fate.UNDONE, Fate.FAILED, Fate.NOT_SENT);
        assertThat(tables()).isEmpty();
        assertThat(journal().getLast().event().outcome()).isEqualTo("cancelled");
    }

    @Test
    void aLockThatOthersHoldIsNotWaitedForLonger() throws SQLException {
        try (var other = database.connection();
                var statement = other.createStatement()) {
            statement.execute("create table held (x int)");
            statement.execute("begin");
            statement.execute("lock table held in access share mode");
            ApplyPlan plan = plan(Environment.DEV, group(true, "ALTER TABLE held ADD COLUMN y int"));

            ApplyReport report = run(plan);

            assertThat(report.why()).map(DbFault::sqlState).contains("55P03");
            assertThat(report.none()).isTrue();
            statement.execute("rollback");
        }
    }

    @Test
    void productionWantsTheNameOfTheDatabaseForWhatDestroys() {
        ApplyPlan plan = plan(Environment.PROD, group(true, "DROP TABLE a"));

        assertThat(plan.typedName()).isTrue();
        assertThat(plan.agreedBy(YES, "harbour")).isFalse();
        assertThat(plan.agreedBy(new Agreement(true, "Harbour", false), "harbour"))
                .isFalse();
        assertThat(plan.agreedBy(new Agreement(true, "harbour", false), "harbour"))
                .isTrue();
        assertThatThrownBy(() -> start(plan)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStepOfTwoStatementsIsRefused() {
        ApplyPlan plan = plan(Environment.DEV, group(true, "CREATE TABLE a (x int); DROP TABLE b"));

        assertThat(plan.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.verdict()).isInstanceOf(Verdict.Refused.class));
        assertThat(plan.agreedBy(YES, database.database())).isFalse();
    }

    @Test
    void nothingIsSentWhenTheJournalTakesNoEntry() {
        DbFault full = new DbFault.Other("disk full", "");
        Outcome<ApplyReport> outcome = fixture.jobs
                .submit(
                        new JobSpec("test", "apply"),
                        ScriptRun.job(
                                fixture.session,
                                plan(Environment.DEV, group(true, "CREATE TABLE a (x int)")),
                                YES,
                                Duration.ZERO,
                                entry -> {
                                    throw new FaultException(full);
                                },
                                event -> {}))
                .outcome()
                .join();

        assertThat(outcome).isEqualTo(new Outcome.Failed<ApplyReport>(full));
        assertThat(tables()).isEmpty();
    }
}
