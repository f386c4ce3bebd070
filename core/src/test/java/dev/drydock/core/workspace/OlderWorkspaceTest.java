package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file that version 1 of the schema left behind, with profiles (one in the bin), a draft, history and a
/// setting in it.
class OlderWorkspaceTest extends WorkspaceFixture {
    private static final ConnectionProfile EU = new ConnectionProfile(
            "p-eu",
            "harbour-eu",
            Environment.PROD,
            "postgres",
            new Target.Server("db-1.harbour.example", 5432, "harbour"),
            "app_ro",
            TlsMode.VERIFY_FULL,
            Map.of("searchPath", "harbour"));

    @BeforeEach
    void unpack() throws IOException {
        Files.createDirectories(home());
        try (InputStream packed =
                        Objects.requireNonNull(OlderWorkspaceTest.class.getResourceAsStream("workspace-v1.db.gz"));
                InputStream file = new GZIPInputStream(packed)) {
            Files.copy(file, file());
        }
    }

    @Test
    void everythingIsThereAfterwards() throws FaultException {
        for (int opening = 0; opening < 2; opening++) {
            try (Workspace workspace = opened(home())) {
                assertThat(workspace.profiles().unreadable()).isEmpty();
                assertThat(workspace.profiles().list()).hasSize(2);
                StoredProfile eu = workspace.profiles().find("harbour-eu").orElseThrow();
                assertThat(eu.profile()).isEqualTo(EU);
                assertThat(eu.folder()).isEqualTo("work/eu");
                assertThat(eu.lastUsed()).hasValue(Instant.parse("2026-10-12T08:00:00Z"));
                assertThat(eu.lastTest()).isEmpty();
                assertThat(workspace.profiles().bin()).hasSize(1);
                DraftTab tab = workspace.drafts().list().getFirst();
                assertThat(workspace.drafts().text(tab.id())).hasValue("select * from harbour.ships;");
                assertThat(workspace.history().search(HistoryFilter.text("", 9)))
                        .singleElement()
                        .extracting(HistoryEntry::sql)
                        .isEqualTo("select 1");
                assertThat(workspace.settings().get(SettingKey.text("window.look", "")))
                        .isEqualTo("dark");
            }
        }
    }

    /// Another process may still run the version that made the file.
    @Test
    void rowsOfTheOlderVersionAreReadable() throws FaultException, SQLException {
        opened(home()).close();
        sql("INSERT INTO profile (id, name, name_key, folder, environment, dialect, target, host, port, database_name,"
            + " file_path, user_name, tls, settings) VALUES ('p-new', 'new', 'new', '', 'DEV', 'postgres', 'server',"
            + " 'h', 1, 'd', '', 'u', 'PREFER', '{}')");
        try (Workspace workspace = opened(home())) {
            assertThat(workspace.profiles().find("p-new")).isPresent();
        }
    }
}
