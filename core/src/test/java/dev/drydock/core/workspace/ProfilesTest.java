package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    void routePolicyAndLastTestSurvive() throws FaultException {
        SshHop bastion = new SshHop("bastion", 22, "ann", new SshLogin.Agent());
        ConnectionProfile far = profile("1", "far")
                .with(new Route(
                        new TlsFiles(Optional.of(Path.of("/ca.pem")), Optional.empty(), Optional.empty()),
                        Optional.of(new SshTunnel(bastion, Optional.empty(), Optional.empty()))))
                .with(new Policy(
                        Optional.of(SafeMode.READ_ONLY),
                        Optional.empty(),
                        Timeouts.DEFAULTS,
                        SecretKeeping.VAULT,
                        PoolSettings.DEFAULTS));
        profiles.add(far, "f");
        StoredProfile.LastTest test =
                new StoredProfile.LastTest(Instant.ofEpochMilli(7), Optional.of(Duration.ofNanos(11)));
        profiles.tested("1", test);
        workspace.close();
        open();
        StoredProfile found = profiles.find("far").orElseThrow();
        assertThat(found.profile()).isEqualTo(far);
        assertThat(found.lastTest()).hasValue(test);
        profiles.update(far.in(Environment.PROD), found.folder());
        assertThat(profiles.find("1").orElseThrow())
                .isEqualTo(new StoredProfile(far.in(Environment.PROD), "f", Optional.empty(), Optional.of(test)));
    }

    @Test
    void movingChangesTheFolderAlone() throws FaultException {
        profiles.add(profile("1", "one"), "a");
        assertThat(profiles.move("1", "b/c")).isInstanceOf(ProfileChange.Saved.class);
        assertThat(profiles.find("1").orElseThrow().folder()).isEqualTo("b/c");
        assertThat(profiles.find("1").orElseThrow().profile()).isEqualTo(profile("1", "one"));
        assertThat(profiles.move("2", "b")).isEqualTo(new ProfileChange.NotFound("2"));
    }

    @Test
    void routeThatCannotBeReadBackIsNotStored() throws FaultException {
        SshHop nowhere = new SshHop("", 22, "", new SshLogin.Agent());
        ConnectionProfile lost = profile("1", "lost")
                .with(new Route(
                        TlsFiles.NONE, Optional.of(new SshTunnel(nowhere, Optional.empty(), Optional.empty()))));
        assertThat(profiles.add(lost, "")).isEqualTo(new ProfileChange.Unfit(ProfileChange.Part.ROUTE));
        assertThat(profiles.list()).isEmpty();
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
        profiles.add(profile("4", "four"), "");
        profiles.add(profile("5", "five"), "");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("workspace.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE profile SET settings = '{\"a\":{\"b\":[]}}' WHERE id = '1'");
            statement.execute("UPDATE profile SET tls = 'NONE' WHERE id = '2'");
            statement.execute("UPDATE profile SET route = '{\"proxy\":{}}' WHERE id = '4'");
            statement.execute("UPDATE profile SET policy = hex(zeroblob(4000000)) WHERE id = '5'");
        }
        assertThat(profiles.list().stream().map(stored -> stored.profile().id()))
                .containsExactly("3");
        assertThat(profiles.unreadable()).containsExactlyInAnyOrder("1", "2", "4", "5");
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
