package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final HistoryEntry.Where WHERE = new HistoryEntry.Where("p1", "harbour", Environment.PROD);

    @TempDir
    Path home;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = WorkspaceFixture.opened(home);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private HistoryEntry ran(String sql) throws FaultException {
        return ran(sql, Instant.now());
    }

    private HistoryEntry ran(String sql, Instant when) throws FaultException {
        return workspace
                .history()
                .record(HistoryEntry.of(WHERE, when, Duration.ofNanos(1234), 3, HistoryEntry.End.DONE, sql));
    }

    private List<String> found(HistoryFilter filter) throws FaultException {
        return workspace.history().search(filter).stream()
                .map(HistoryEntry::sql)
                .toList();
    }

    @Test
    void everyPartIsFoundInTheNextSession() throws FaultException {
        HistoryEntry failed = workspace
                .history()
                .record(HistoryEntry.of(
                        WHERE,
                        Instant.ofEpochMilli(Instant.now().toEpochMilli()),
                        Duration.ofSeconds(2),
                        -1,
                        HistoryEntry.End.failed("42P01", "relation does not exist"),
                        "select * from ghost -- \u0000 🚢"));
        workspace.close();
        open();
        assertThat(workspace.history().search(HistoryFilter.text("GHOST", 10))).containsExactly(failed);
    }

    @Test
    void searchTakesPercentAndUnderscoreLiterally() throws FaultException {
        ran("select 'a_b'");
        ran("select 'axb'");
        ran("select '50%'");
        assertThat(found(HistoryFilter.text("a_b", 9))).containsExactly("select 'a_b'");
        assertThat(found(HistoryFilter.text("0%'", 9))).containsExactly("select '50%'");
    }

    @Test
    void pagesAndFiltersNeitherRepeatNorLoseEntries() throws FaultException {
        for (int at = 0; at < 25; at++) {
            ran("select " + at);
        }
        HistoryFilter filter = HistoryFilter.text("", 10);
        List<HistoryEntry> page = workspace.history().search(filter);
        int seen = 0;
        while (!page.isEmpty()) {
            seen += page.size();
            filter = filter.after(page.getLast());
            page = workspace.history().search(filter);
        }
        assertThat(seen).isEqualTo(25);
        HistoryFilter failed = new HistoryFilter(
                "", "p1", Optional.of(HistoryEntry.Ending.FAILED), Optional.empty(), Long.MAX_VALUE, 10);
        assertThat(workspace.history().search(failed)).isEmpty();
    }

    @Test
    void pruningKeepsAtLeastNinetyDays() throws FaultException {
        ran("select 'recent'", Instant.now().minus(Duration.ofDays(91)));
        ran("select 'ancient'", Instant.now().minus(Duration.ofDays(400)));
        workspace.history().prune();
        assertThat(found(HistoryFilter.text("", 9))).containsExactly("select 'recent'");
    }

    @Test
    void hugeStatementIsCutAndSaysSo() throws FaultException {
        HistoryEntry stored = ran("select '" + "z".repeat(50_000_000) + "'");
        assertThat(stored.sql()).hasSize(History.SQL_CAP);
        assertThat(stored.sqlCharacters()).isEqualTo(50_000_009);
    }

    @Test
    void noSecretReachesTheDisk() throws FaultException, IOException {
        String canary = "canary7Hx";
        ran("ALTER /* x */ ROLE ann\nWITH ENCRYPTED PASSWORD '" + canary + "'");
        workspace
                .history()
                .record(HistoryEntry.of(
                        WHERE,
                        Instant.now(),
                        Duration.ZERO,
                        0,
                        HistoryEntry.End.failed("08001", "no route with password=" + canary),
                        "select dblink_connect('host=h password=" + canary + "')"));
        workspace.close();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(canary));
        }
    }
}
