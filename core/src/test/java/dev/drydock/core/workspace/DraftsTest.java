package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class DraftsTest {
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

    private void reopen() {
        workspace.close();
        open();
    }

    private String stored(String id) throws FaultException {
        try (Workspace other = WorkspaceFixture.opened(home)) {
            return other.drafts().text(id).orElseThrow();
        }
    }

    @Test
    void typingReachesTheDiskByItself() throws FaultException {
        String id = workspace.drafts().open("p", "one").id();
        workspace.drafts().typed(id, "sel", 3);
        workspace.drafts().typed(id, "select 1", 8);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(id)).isEqualTo("select 1"));
    }

    @Test
    void everyKindOfTextSurvives() throws FaultException {
        List<String> texts =
                List.of("", "🚢 é\r\n\t\u0000", "\ud83d lone \udea2", "x".repeat(5000), "é🚢\ud83d".repeat(9000));
        List<String> ids = new ArrayList<>();
        for (String text : texts) {
            String id = workspace.drafts().open("", "t").id();
            workspace.drafts().typed(id, text, 0);
            ids.add(id);
        }
        reopen();
        for (int at = 0; at < texts.size(); at++) {
            assertThat(workspace.drafts().text(ids.get(at))).hasValue(texts.get(at));
        }
    }

    @Test
    void randomEditsOfALongTextAreReadBackExactly() throws FaultException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("select 🚢 from ships;\n".repeat(1000));
        String id = workspace.drafts().open("", "long").id();
        List<String> pieces = List.of("", "a", "🚢", "🚣", "\ud83d", "\udea3", "long insert ".repeat(50));
        for (int at = 0; at < 450; at++) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + random.nextInt(5));
            text.replace(start, end, pieces.get(random.nextInt(pieces.size())));
            workspace.drafts().typed(id, text.toString(), start);
            workspace.drafts().flush();
            if (at % 50 == 0) {
                assertThat(stored(id)).isEqualTo(text.toString());
            }
        }
        assertThat(stored(id)).isEqualTo(text.toString());
    }

    @Test
    void twoProcessesOnOneTabNeverMixTheirTexts() throws FaultException {
        String id = workspace.drafts().open("", "shared").id();
        String mine = "mine ".repeat(2000);
        String theirs = "theirs ".repeat(2000);
        try (Workspace other = WorkspaceFixture.opened(home)) {
            for (int at = 0; at < 5; at++) {
                workspace.drafts().typed(id, mine + at, 0);
                workspace.drafts().flush();
                other.drafts().typed(id, theirs + at, 0);
                other.drafts().flush();
                assertThat(stored(id)).isEqualTo(theirs + at);
            }
        }
    }

    @Test
    void closedTabComesBackWithItsText() throws FaultException {
        String first = workspace.drafts().open("p", "first").id();
        String second = workspace.drafts().open("p", "second").id();
        workspace.drafts().typed(first, "select 42", 4);
        workspace.drafts().close(first);
        assertThat(workspace.drafts().list()).extracting(DraftTab::id).containsExactly(second);
        reopen();
        assertThat(workspace.drafts().bin()).extracting(DraftTab::title).containsExactly("first");
        DraftTab back = workspace.drafts().reopen(first).orElseThrow();
        assertThat(back.caret()).isEqualTo(4);
        assertThat(back.characters()).isEqualTo(9);
        assertThat(workspace.drafts().text(first)).hasValue("select 42");
        assertThat(workspace.drafts().list()).extracting(DraftTab::id).containsExactly(second, first);
        assertThat(workspace.drafts().reopen("ghost")).isEmpty();
    }

    @Test
    void typingIntoAMissingTabIsTold() throws FaultException {
        List<DbFault> told = Collections.synchronizedList(new ArrayList<>());
        workspace.drafts().onFault(told::add);
        workspace.drafts().typed("ghost", "lost", 0);
        workspace.drafts().flush();
        assertThat(told).hasSize(1);
    }

    @Test
    void recoveryIsToldOnceAfterAFault() throws Exception {
        String id = workspace.drafts().open("p", "one").id();
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        workspace.drafts().onFault(fault -> told.add("fault"));
        workspace.drafts().onRecovered(() -> told.add("recovered"));
        workspace.drafts().typed(id, "fine", 0);
        workspace.drafts().flush();
        assertThat(told).isEmpty();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("workspace.db"))) {
            other.createStatement().execute("alter table draft rename to draft_away");
            workspace.drafts().typed(id, "not yet", 0);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> told.contains("fault"));
            other.createStatement().execute("alter table draft_away rename to draft");
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> told.contains("recovered"));
        assertThat(told).containsOnlyOnce("recovered");
        assertThat(stored(id)).isEqualTo("not yet");
    }

    @Test
    void oneKeystrokeInFiveMegabytesWritesLittle() throws FaultException {
        StringBuilder text = new StringBuilder();
        Random random = new Random(5);
        while (text.length() < 5_000_000) {
            text.append("INSERT INTO cargo VALUES (").append(random.nextLong()).append(");\n");
        }
        String id = workspace.drafts().open("", "big").id();
        workspace.drafts().typed(id, text.toString(), 0);
        long start = System.nanoTime();
        workspace.drafts().flush();
        long whole = System.nanoTime() - start;
        long edits = 0;
        for (int at = 0; at < 20; at++) {
            text.insert(2_500_000, 'x');
            workspace.drafts().typed(id, text.toString(), 0);
            start = System.nanoTime();
            workspace.drafts().flush();
            edits += System.nanoTime() - start;
        }
        LoggerFactory.getLogger(DraftsTest.class)
                .info("5 MB draft: whole {} ms, one edit {} ms", whole / 1_000_000, edits / 20_000_000);
        assertThat(edits / 20).isLessThan(whole);
        assertThat(stored(id)).isEqualTo(text.toString());
    }
}
