package dev.drydock.core.workspace;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Writes history entries and settings in a tight loop until it is killed. Prints each number it has stored.
public final class Scribbler {
    static final SettingKey<Long> COUNT = SettingKey.number("scribbler.count", 0);

    private Scribbler() {}

    public static void main(String[] arguments) throws FaultException {
        Workspace workspace = WorkspaceFixture.opened(Path.of(arguments[0]));
        HistoryEntry.Where where = new HistoryEntry.Where("p", "scribbler", Environment.DEV);
        for (long at = workspace.settings().get(COUNT) + 1; at < 1_000_000; at++) {
            workspace
                    .history()
                    .record(HistoryEntry.of(
                            where, Instant.now(), Duration.ZERO, at, HistoryEntry.End.DONE, "select " + at));
            workspace.settings().put(COUNT, at);
            System.out.println("stored " + at);
        }
    }
}
