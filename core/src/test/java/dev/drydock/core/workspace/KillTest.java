package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Tag("slow")
class KillTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {5, 100_000})
    void killWhileTypingLosesLessThanASecond(int lines) throws IOException, InterruptedException, FaultException {
        Path out = home.resolve("typist.txt");
        Process child = Children.start(Typist.class, out, home.resolve("w").toString(), Integer.toString(lines));
        Children.await(child, out, "typed ", 120);
        child.destroyForcibly().waitFor();
        String id = Children.printed(out, "id ").getFirst();
        TreeMap<Long, Integer> typed = new TreeMap<>();
        for (String line : Children.printed(out, "typed ")) {
            int blank = line.indexOf(' ');
            typed.put(Long.parseLong(line.substring(0, blank)), Integer.parseInt(line.substring(blank + 1)));
        }
        long killed = typed.lastKey();
        int owed = typed.floorEntry(killed - 1000).getValue();
        try (Workspace workspace = WorkspaceFixture.opened(home.resolve("w"))) {
            String text = workspace.drafts().text(id).orElseThrow();
            assertThat(text.length()).isBetween(owed, typed.lastEntry().getValue());
            assertThat(text.replace("x", "")).isEqualTo("-- line of a script\n".repeat(lines));
            assertThat(workspace.drafts().list().getFirst().characters()).isEqualTo(text.length());
            long lostSince = typed.entrySet().stream()
                    .filter(entry -> entry.getValue() <= text.length())
                    .mapToLong(Map.Entry::getKey)
                    .max()
                    .orElseThrow();
            LoggerFactory.getLogger(KillTest.class)
                    .info("{} lines: the kill lost {} ms of typing", lines, killed - lostSince);
        }
    }

    @Test
    void killWhileWritingTenTimesLeavesEveryStoredEntry() throws IOException, InterruptedException, FaultException {
        Path folder = home.resolve("w");
        for (int round = 1; round <= 10; round++) {
            Path out = home.resolve("scribbler.txt");
            Process child = Children.start(Scribbler.class, out, folder.toString());
            Children.await(child, out, "stored ", 20 + 7 * round);
            child.destroyForcibly().waitFor();
            long stored = Long.parseLong(Children.printed(out, "stored ").getLast());
            assertThat(stored).isPositive();
            try (Workspace workspace = WorkspaceFixture.opened(folder)) {
                assertThat(workspace.settings().get(Scribbler.COUNT)).isGreaterThanOrEqualTo(stored);
                HistoryEntry newest =
                        workspace.history().search(HistoryFilter.text("", 1)).getFirst();
                assertThat(newest.rows())
                        .isBetween(
                                workspace.settings().get(Scribbler.COUNT),
                                workspace.settings().get(Scribbler.COUNT) + 1);
            }
        }
    }
}
