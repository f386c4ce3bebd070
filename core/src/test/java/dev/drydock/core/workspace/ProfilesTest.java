package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    @TempDir
    Path home;

    private Workspace workspace;
    private Profiles profiles;

    @BeforeEach
    void open() {
        workspace = WorkspaceFixture.opened(home);
        profiles = workspace.profiles();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static ConnectionProfile profile(String id, String name) {
        return new ConnectionProfile(
                id,
                name,
                Environment.STAGING,
                "a",
                new Target.Server("db.example", 5433, "harbour; \"x\"\n🚢"),
                "ann",
                TlsMode.VERIFY_FULL,
                Map.of("search_path", "a,b", "applicationName", "\"q\""));
    }

    @Test
    void everyPartOfAProfileSurvives() throws FaultException {
        ConnectionProfile server = profile("1", "Port authority");
        ConnectionProfile file = new ConnectionProfile(
                "2",
                "file",
                Environment.DEV,
                "b",
                new Target.LocalFile(Path.of("/tmp/x y.db")),
                "",
                TlsMode.DISABLE,
                Map.of());
        profiles.add(server, "work/eu");
        profiles.add(file, "");
        profiles.used("1", Instant.ofEpochMilli(42));
        workspace.close();
        open();
        assertThat(profiles.list().stream().map(StoredProfile::profile)).containsExactly(file, server);
        StoredProfile found = profiles.find("port AUTHORITY").orElseThrow();
        assertThat(found.folder()).isEqualTo("work/eu");
        assertThat(found.lastUsed()).hasValue(Instant.ofEpochMilli(42));
        assertThat(profiles.find("2").orElseThrow().profile()).isEqualTo(file);
    }

    @Test
    void namesAreUniqueWhateverTheirCase() throws FaultException {
        profiles.add(profile("1", "Straße"), "");
        assertThat(profiles.add(profile("2", " STRASSE "), "")).isEqualTo(new ProfileChange.NameTaken(" STRASSE "));
        assertThat(profiles.update(profile("1", "STRASSE"), "")).isInstanceOf(ProfileChange.Saved.class);
        assertThat(profiles.update(profile("9", "other"), "")).isEqualTo(new ProfileChange.NotFound("9"));
    }

    @Test
    void removedProfileComesBackFromTheBin() throws FaultException {
        profiles.add(profile("1", "one"), "f");
        assertThat(profiles.remove("1")).isTrue();
        assertThat(profiles.remove("1")).isFalse();
        assertThat(profiles.find("one")).isEmpty();
        assertThat(profiles.bin()).hasSize(1);
        profiles.add(profile("2", "ONE"), "");
        assertThat(profiles.restore("1")).isInstanceOf(ProfileChange.NameTaken.class);
        profiles.remove("2");
        assertThat(profiles.restore("1")).isInstanceOf(ProfileChange.Saved.class);
        assertThat(profiles.find("one").orElseThrow().folder()).isEqualTo("f");
    }

    @Test
    void unfitPartsAreNamedAndNothingIsStored() throws FaultException {
        Map<String, String> large = new HashMap<>();
        large.put("k", "v".repeat(70_000));
        ConnectionProfile swollen = new ConnectionProfile(
                "1", "big", Environment.DEV, "a", new Target.Server("h", 1, "d"), "u", TlsMode.PREFER, large);
        assertThat(profiles.add(swollen, "")).isEqualTo(new ProfileChange.Unfit(ProfileChange.Part.SETTINGS));
        assertThat(profiles.add(profile("1", "  "), "")).isEqualTo(new ProfileChange.Unfit(ProfileChange.Part.NAME));
        assertThat(profiles.list()).isEmpty();
    }

    @Test
    void tamperedRowIsNamedAndTheOthersStayUsable() throws FaultException, SQLException {
        profiles.add(profile("1", "one"), "");
        profiles.add(profile("2", "two"), "");
        profiles.add(profile("3", "three"), "");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("workspace.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE profile SET settings = '{\"a\":{\"b\":[]}}' WHERE id = '1'");
            statement.execute("UPDATE profile SET tls = 'NONE' WHERE id = '2'");
        }
        assertThat(profiles.list().stream().map(stored -> stored.profile().id()))
                .containsExactly("3");
        assertThat(profiles.unreadable()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void settingsAreTypedAndForgiving() throws FaultException {
        Settings settings = workspace.settings();
        SettingKey<Environment> choice = SettingKey.choice("env", Environment.PROD);
        SettingKey<Long> number = SettingKey.number("env", 7);
        assertThat(settings.get(choice)).isEqualTo(Environment.PROD);
        settings.put(choice, Environment.TEST);
        settings.put(choice, Environment.STAGING);
        assertThat(settings.get(choice)).isEqualTo(Environment.STAGING);
        assertThat(settings.get(number)).isEqualTo(7);
        settings.reset(choice);
        assertThat(settings.get(choice)).isEqualTo(Environment.PROD);
    }
}
