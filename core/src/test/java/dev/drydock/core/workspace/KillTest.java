package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.FaultException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
        Process child = Children.start(
                Typist.class, home.resolve("err.txt"), home.resolve("w").toString(), Integer.toString(lines));
        TreeMap<Long, Integer> typed = new TreeMap<>();
        String id;
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            id = out.readLine().substring(3);
            long first = Long.MAX_VALUE;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] parts = line.split(" ");
                if (parts.length < 3) {
                    break;
                }
                typed.put(Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
                first = Math.min(first, Long.parseLong(parts[1]));
                if (typed.lastKey() - first > 3000) {
                    child.destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        long killed = typed.lastKey();
        int owed = typed.floorEntry(killed - 1000).getValue();
        try (Workspace workspace = WorkspaceTest.opened(home.resolve("w"))) {
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
            Process child = Children.start(Scribbler.class, home.resolve("err.txt"), folder.toString());
            long stored = 0;
            try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                for (int lines = 0; lines < 20 + 7 * round; lines++) {
                    stored = Long.parseLong(out.readLine());
                }
                child.destroyForcibly();
            }
            child.waitFor();
            assertThat(stored).isPositive();
            try (Workspace workspace = WorkspaceTest.opened(folder)) {
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
