package dev.drydock.app;

import static dev.drydock.app.WiredWindow.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.imports.document.ProfileDocument;
import dev.drydock.core.connect.imports.document.ProfileDocument.Filed;
import dev.drydock.core.workspace.HistoryEntry;
import dev.drydock.core.workspace.HistoryFilter;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.testing.Canaries;
import dev.drydock.testing.LogTap;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A password that opens a connection, and one in the text of a statement, go through the window and are looked
/// for in everything it left. The text of a tab is the user's own: it is a draft as long as the tab is, and a
/// while longer, to be opened again.
@Tag("ui")
@Tag("server")
class WindowCanaryTest {
    @TempDir
    private Path home;

    @Test
    void noSecretIsLeftByTheWindow() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                Canaries canaries = new Canaries();
                LogTap logs = LogTap.ours()) {
            String password = canaries.hatch("password");
            String inSql = canaries.hatch("insql");
            String role = "canary_" + database.database();
            execute(database, "create role " + role + " login password '" + password + "'");
            try {
                ConnectionProfile profile =
                        database.profile().at(database.profile().target(), role).in(Environment.DEV);
                try (WiredWindow window = WiredWindow.on(home, profile, password)) {
                    run(window, profile, "alter role nobody_of_ours password '" + inSql + "'", "nobody_of_ours");
                    run(window, profile, "alter role nobody_of_ours password '" + inSql + "' passwordd", "passwordd");
                    run(window, profile, "select 41 + 1 as answer", "1 row");
                    window.wiring().crashed("in thread planted");
                    left(window, canaries);
                }
            } finally {
                execute(database, "drop role " + role);
            }
            assertThat(canaries.in("logs", logs.said())).isEmpty();
            assertThat(canaries.inCommandLines()).isEmpty();
            assertThat(canaries.under(home))
                    .allSatisfy(found -> assertThat(found).startsWith("insql").contains("workspace.db"));
            assertThat(canaries.in("tables", exceptDrafts())).isEmpty();
        }
    }

    /// In a tab of its own, which is closed again.
    private static void run(WiredWindow window, ConnectionProfile profile, String sql, String told) {
        window.tab(profile, sql);
        window.run("query.runScript");
        window.until(told, says(told));
        window.run("query.closeTab");
    }

    private static void left(WiredWindow window, Canaries canaries) throws Exception {
        try (Workspace workspace = window.left()) {
            List<HistoryEntry> history = workspace.history().search(HistoryFilter.text("", 10));
            assertThat(history).hasSize(3);
            assertThat(history).anySatisfy(entry -> assertThat(entry.sql()).contains("password '***'"));
            assertThat(canaries.in("history", history.toString())).isEmpty();
            List<StoredProfile> stored = workspace.profiles().list();
            String handedOn = ProfileDocument.write(stored.stream()
                    .map(each -> new Filed(each.profile(), each.folder()))
                    .toList());
            assertThat(canaries.in("exported profiles", handedOn + stored)).isEmpty();
        }
    }

    /// Every row of the workspace but those of drafts.
    private String exceptDrafts() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("workspace.db"));
                Statement statement = store.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select name from sqlite_master where type = 'table' and name not like 'draft%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            all.append(rows.getString(column)).append('\n');
                        }
                    }
                }
            }
        }
        assertThat(all).as("the history is there").contains("select 41 + 1 as answer");
        return all.toString();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
