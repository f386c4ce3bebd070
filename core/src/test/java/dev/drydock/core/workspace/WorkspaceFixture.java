package dev.drydock.core.workspace;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

/// A folder for a workspace, and ways to open, fill and reach into it.
abstract class WorkspaceFixture {
    @TempDir
    Path folder;

    static Workspace opened(Path home) {
        return switch (Workspace.open(home)) {
            case WorkspaceOpening.Opened opened -> opened.workspace();
            case WorkspaceOpening other -> throw new AssertionError(other);
        };
    }

    Path home() {
        return folder.resolve("home");
    }

    Path file() {
        return home().resolve("workspace.db");
    }

    void filled() throws FaultException {
        try (Workspace workspace = opened(home())) {
            String id = workspace.drafts().open("", "kept").id();
            workspace.drafts().typed(id, "select 1", 8);
            for (int at = 0; at < 50; at++) {
                workspace
                        .history()
                        .record(HistoryEntry.of(
                                new HistoryEntry.Where("", "", Environment.DEV),
                                Instant.now(),
                                Duration.ZERO,
                                1,
                                HistoryEntry.End.DONE,
                                "select '" + "y".repeat(500) + "'"));
            }
        }
    }

    static DbFault fault(Failing work) {
        try {
            work.run();
        } catch (FaultException refused) {
            return refused.fault();
        }
        throw new AssertionError("no fault");
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    interface Failing {
        void run() throws FaultException;
    }
}
