package dev.drydock.core.query.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.audit.AuditEntry;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.HistoryFilter;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {
    private static final Duration QUICK = Duration.ofMillis(7);
    private final Instant start = Instant.now();

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(folder.resolve("home"))).workspace();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static ConnectionProfile profile(Environment environment) {
        return new ConnectionProfile(
                "id", "harbour", environment, "postgres", new Target.InMemory(), "", TlsMode.DISABLE, Map.of());
    }

    private static Judged judged(String sql, Environment environment, boolean readOnly) {
        StatementEffect effect =
                Dialects.byId("postgres").orElseThrow().syntax().effect(sql);
        return new Judged(sql, effect, Optional.of(Guard.judge(effect, Stance.in(environment, readOnly))));
    }

    private Logbook logbook(Environment environment, boolean readOnly, String... statements) {
        List<Judged> judged = new ArrayList<>();
        for (String sql : statements) {
            judged.add(judged(sql, environment, readOnly));
        }
        return new Logbook(profile(environment), judged, this::keep);
    }

    private void keep(Logbook.Entry entry) {
        try {
            entry.into(workspace);
        } catch (FaultException refused) {
            throw new AssertionError(refused);
        }
    }

    private List<HistoryEntry> history() throws FaultException {
        return workspace.history().search(HistoryFilter.text("", 100));
    }

    private List<AuditEntry> journal() throws FaultException {
        return workspace.audit().list(new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, 100));
    }

    private void run(Logbook logbook, RunEvent... endings) {
        for (RunEvent ending : endings) {
            logbook.on(new RunEvent.StatementStarted(ending.statement(), 0, 1), start);
            logbook.on(ending, start.plus(QUICK));
        }
    }

    @Test
    void everyStatementIsInTheHistoryAndWhatMattersInTheJournal() throws FaultException {
        Logbook logbook = logbook(
                Environment.STAGING,
                false,
                "select 1",
                "delete from t",
                "begin",
                "commit",
                "drop table t",
                "update t set a = 1");
        run(
                logbook,
                new RunEvent.StatementDone(0, QUICK, 1),
                new RunEvent.StatementCancelled(1, QUICK),
                new RunEvent.StatementDone(2, QUICK, 0),
                new RunEvent.StatementDone(3, QUICK, 0),
                new RunEvent.StatementFailed(4, new DbFault.Refused("", "no", "42501"), QUICK),
                new RunEvent.StatementFailed(5, new DbFault.Unreachable("h", 1, QUICK, ""), QUICK),
                new RunEvent.StatementDone(6, QUICK, 0));

        assertThat(history())
                .extracting(HistoryEntry::sql, HistoryEntry::ending, HistoryEntry::sqlState)
                .hasSize(6)
                .contains(org.assertj.core.groups.Tuple.tuple("drop table t", HistoryEntry.Ending.FAILED, "42501"));
        assertThat(journal())
                .extracting(
                        entry -> entry.event().statement(),
                        entry -> entry.event().verdict(),
                        entry -> entry.event().outcome())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "update t set a = 1", "confirmed:CHANGES_ALL_ROWS", "failed"),
                        org.assertj.core.groups.Tuple.tuple("drop table t", "typed:DESTROYS", "failed:42501"),
                        org.assertj.core.groups.Tuple.tuple("commit", "allowed", "done"),
                        org.assertj.core.groups.Tuple.tuple(
                                "delete from t", "confirmed:CHANGES_ALL_ROWS", "cancelled"));
    }

    @Test
    void refusalIsInTheJournalAlone() throws FaultException {
        logbook(Environment.PROD, true, "select 1", "delete from t").refused();

        assertThat(history()).isEmpty();
        assertThat(journal())
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().verdict()).isEqualTo("refused:READ_ONLY_SESSION"))
                .satisfies(entry -> assertThat(entry.event().outcome()).isEqualTo("refused"));
    }

    @Test
    void passwordThatTheServerRepeatsIsNotKept() throws FaultException {
        Logbook logbook = logbook(Environment.DEV, false, "create role bob password 'hunter2' nonsense 'x'");
        run(
                logbook,
                new RunEvent.StatementFailed(
                        0, new DbFault.BadSql(0, "syntax error at or near \"'hunter2'\"", "42601"), QUICK));

        assertThat(history())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.toString()).contains("syntax error").doesNotContain("hunter2"));
        assertThat(journal().toString()).doesNotContain("hunter2");
    }

    @Test
    void changeWithoutAnAnswerIsKeptAsUnknown() throws FaultException {
        Logbook logbook = logbook(Environment.DEV, false, "insert into t values (1)");
        logbook.on(new RunEvent.StatementStarted(0, 0, 10), start);
        logbook.on(new RunEvent.ConnectionLost(0, RunEvent.Loss.ANSWER), start);
        logbook.on(
                new RunEvent.StatementFailed(0, new DbFault.Unreachable("h", 1, Duration.ZERO, "08006"), QUICK), start);

        assertThat(history())
                .singleElement()
                .satisfies(entry -> assertThat(entry.ending()).isEqualTo(HistoryEntry.Ending.UNKNOWN));
        assertThat(journal())
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().outcome()).isEqualTo("unknown:08006"));
    }
}
