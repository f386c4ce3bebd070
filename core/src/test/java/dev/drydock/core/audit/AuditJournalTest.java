package dev.drydock.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AuditJournalTest {
    @TempDir
    Path folder;

    private final MemoryAnchor anchor = new MemoryAnchor();

    private Path file() {
        return folder.resolve("audit.jsonl");
    }

    private AuditJournal journal() {
        return new AuditJournal(file(), anchor, Clock.systemUTC());
    }

    static AuditEvent event(String statement) {
        return new AuditEvent("p", "har\"bour\n🚢\u001f", Environment.PROD, "query.run", statement, "allowed", "done");
    }

    private List<AuditFinding.Kind> findings() throws FaultException {
        return journal().verify().findings().stream().map(AuditFinding::kind).toList();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linesAreCanonicalChainedAndPrivate() throws FaultException, IOException {
        AuditEntry first = journal().append(event("select 1"));
        AuditEntry second = journal().append(event("select 2"));
        assertThat(first.previous()).isEqualTo(AuditHead.GENESIS);
        assertThat(second.previous()).isEqualTo(first.hash());
        List<String> lines = Files.readAllLines(file());
        assertThat(lines.getFirst())
                .startsWith("{\"action\":\"query.run\",\"actor\":\"")
                .contains("\"profile\":\"har\\\"bour\\n"
                        + "🚢\\u001f\",\"profileId\":\"p\",\"seq\":1,\"statement\":\"select 1\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        AuditReport report = journal().verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.anchor()).hasValue(report.head());
    }

    @Test
    void secretsAreMasked() throws FaultException, IOException {
        journal().append(event("create user x identified by 'canary9'"));
        assertThat(Files.readString(file())).doesNotContain("canary9");
    }

    @Test
    void missingTailIsFoundAndStaysVisibleAfterTheNextAppend() throws FaultException, IOException {
        for (int at = 0; at < 5; at++) {
            journal().append(event("select " + at));
        }
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), lines.subList(0, 3));
        assertThat(journal().verify().findings()).containsExactly(new AuditFinding(4, AuditFinding.Kind.CUT_OFF));
        journal().append(event("select 'after'"));
        assertThat(journal().verify().findings()).containsExactly(new AuditFinding(4, AuditFinding.Kind.GAP_RECORDED));
        Files.delete(file());
        assertThat(findings()).containsExactly(AuditFinding.Kind.CUT_OFF);
    }

    @Test
    void tornLineIsSetAsideAndToldOf() throws FaultException, IOException {
        journal().append(event("select 1"));
        Files.writeString(file(), "{\"action\":\"query.r", StandardOpenOption.APPEND);
        assertThat(journal().verify().findings()).containsExactly(new AuditFinding(2, AuditFinding.Kind.TORN));
        journal().append(event("select 2"));
        AuditReport report = journal().verify();
        assertThat(report.findings()).containsExactly(new AuditFinding(2, AuditFinding.Kind.REPAIRED));
        assertThat(report.intact()).isTrue();
        assertThat(Files.readString(folder.resolve("audit.jsonl.torn-2"))).isEqualTo("{\"action\":\"query.r");
    }

    @Test
    void tornLineOfAnyLengthIsSetAsideWholeAndAForeignOneIsPassedOver() throws FaultException, IOException {
        journal().append(event("select 1"));
        byte[] foreign = new byte[3 * AuditLine.CAP_BYTES];
        Arrays.fill(foreign, (byte) ' ');
        byte[] torn = new byte[2 * AuditLine.CAP_BYTES + 5];
        foreign[foreign.length - 1] = '\n';
        Files.write(file(), foreign, StandardOpenOption.APPEND);
        Files.write(file(), torn, StandardOpenOption.APPEND);
        journal().append(event("select 2"));
        assertThat(folder.resolve("audit.jsonl.torn-2")).hasBinaryContent(torn);
        List<AuditEntry> entries = journal().list(new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, 10));
        assertThat(entries).extracting(AuditEntry::seq).containsExactly(3L, 2L, 1L);
        assertThat(entries.get(1).event().statement()).isEqualTo(torn.length + " bytes " + AuditLine.sha256(torn));
    }

    @Test
    void fileAheadOfItsAnchorIsSound() throws FaultException {
        journal().append(event("select 1"));
        Optional<AuditHead> early = anchor.head();
        journal().append(event("select 2"));
        anchor.move(early.orElseThrow());
        assertThat(findings()).isEmpty();
        journal().append(event("select 3"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void manyJournalsOnOneFileMakeOneChain() throws FaultException, InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AuditEntry>> work = new ArrayList<>();
            for (int at = 0; at < 60; at++) {
                String statement = "select " + at;
                work.add(threads.submit(() -> journal().append(event(statement))));
            }
            for (Future<AuditEntry> each : work) {
                each.get();
            }
        }
        AuditReport report = journal().verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.lines()).isEqualTo(60);
    }

    @Test
    void interruptedThreadStillAppendsAndStaysInterrupted() throws FaultException {
        Thread.currentThread().interrupt();
        journal().append(event("select 1"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(findings()).isEmpty();
    }

    @Test
    void listPagesNewestFirstAndFilters() throws FaultException {
        for (int at = 0; at < 30; at++) {
            journal().append(event("select " + at + " " + "y".repeat(5000)));
        }
        List<AuditEntry> page = journal().list(AuditFilter.newest(12));
        assertThat(page).hasSize(12).first().extracting(AuditEntry::seq).isEqualTo(30L);
        List<AuditEntry> next = journal().list(AuditFilter.newest(12).after(page.getLast()));
        assertThat(next).first().extracting(AuditEntry::seq).isEqualTo(18L);
        AuditFilter text = new AuditFilter("SELECT 7 ", "", Optional.empty(), Long.MAX_VALUE, 5);
        assertThat(journal().list(text)).hasSize(1);
        assertThat(journal().list(new AuditFilter("", "other", Optional.empty(), Long.MAX_VALUE, 5)))
                .isEmpty();
    }
}
