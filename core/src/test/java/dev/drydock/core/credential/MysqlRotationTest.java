package dev.drydock.core.credential;

import static dev.drydock.core.credential.RotationStage.NEW;
import static dev.drydock.core.credential.RotationStage.OLD;
import static dev.drydock.core.credential.RotationStage.kept;
import static dev.drydock.core.credential.RotationStage.next;
import static dev.drydock.core.credential.RotationStage.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The own account's password is changed on either server, or nothing is.
@Tag("server")
@ParameterizedClass
@EnumSource(MysqlKind.class)
class MysqlRotationTest {
    private static final String NATIVE = "mysql_native_password";

    private final MysqlKind kind;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private MysqlDatabase database;

    @SuppressWarnings("NullAway.Init")
    private RotationStage stage;

    @SuppressWarnings("NullAway.Init")
    private ConnectionProfile profile;

    @SuppressWarnings("NullAway.Init")
    private ProfileSecrets secrets;

    MysqlRotationTest(MysqlKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void prepare() throws Exception {
        database = MysqlServers.shared(kind).fresh();
        stage = new RotationStage(new MysqlGround(database), home);
        stage.admin("grant select on `" + database.database() + "`.* to " + stage.quoted());
        profile = stage.profile(SecretKeeping.KEYCHAIN);
        secrets = stage.secrets();
        secrets.put(profile, SecretUse.DATABASE, secret(OLD));
    }

    @AfterEach
    void drop() throws Exception {
        secrets.close();
        stage.close();
        database.close();
    }

    private void newHolds() throws FaultException {
        assertThat(stage.holds(NEW)).isTrue();
        assertThat(stage.holds(OLD)).isFalse();
        assertThat(kept(stage.secrets(), profile)).isEqualTo(NEW);
        assertThat(next(stage.secrets(), profile)).isEmpty();
    }

    private String definition() throws SQLException {
        try (Connection connection = database.server().connection("mysql");
                var statement = connection.createStatement();
                var row = statement.executeQuery("show create user " + stage.quoted())) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void serverAndStoreChangeInOneAct() throws Exception {
        stage.admin("alter user " + stage.quoted() + " with max_user_connections 7");
        assertThat(stage.rotate(secrets, profile)).isEqualTo(new RotationEnd.Changed(stage.role + "@127.0.0.%"));
        newHolds();
        assertThat(definition()).containsIgnoringCase("max_user_connections 7");
        assertThat(stage.told())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("secret.rotate ALTER USER `r\"ole")
                        .contains("`@`127.0.0.%` IDENTIFIED BY '***'")
                        .doesNotContain(NEW, OLD));
    }

    /// MySQL lets only an account with CREATE USER give a hash.
    @Test
    void clearTextNeverLeavesTheProcessWhereTheServerTakesAHash() throws Exception {
        if (kind == MysqlKind.MYSQL) {
            stage.admin("alter user " + stage.quoted() + " identified with " + NATIVE + " by '" + OLD + "'");
            stage.admin("grant create user on *.* to " + stage.quoted());
        }
        assertThat(stage.rotate(secrets, profile)).isInstanceOf(RotationEnd.Changed.class);
        newHolds();
        assertThat(stage.tap.sent()).contains("'*").doesNotContain(NEW, OLD);
    }

    @Test
    void wayToLogInStays() throws Exception {
        assumeTrue(kind == MysqlKind.MYSQL, "MariaDB needs a plug-in that its test build lacks");
        for (String plugin : List.of(NATIVE, "caching_sha2_password")) {
            stage.admin("alter user " + stage.quoted() + " identified with " + plugin + " by '" + OLD + "'");
            secrets.put(profile, SecretUse.DATABASE, secret(OLD));
            assertThat(stage.rotate(secrets, profile)).isInstanceOf(RotationEnd.Changed.class);
            newHolds();
            assertThat(definition()).contains("'" + plugin + "'");
        }
    }

    @Test
    void passwordOfAnyCharactersIsTakenAsItIs() throws Exception {
        String odd = "'; drop user x; -- \\' \" ` \u00fc\ud83d\ude00 %";
        try (Secret fresh = secret(odd)) {
            assertThat(stage.rotation(secrets, stage.change()).rotate(profile, fresh, question -> false))
                    .isInstanceOf(RotationEnd.Changed.class);
        }
        assertThat(stage.holds(odd)).isTrue();
        assertThat(kept(stage.secrets(), profile)).isEqualTo(odd);
    }

    @Test
    void storeThatFailsAtTheEndIsTakenBack() throws Exception {
        CredentialChange failing = new AlteredChange(stage.change()) {
            @Override
            void after() {
                stage.scripted.refusesWritesOf = ".* DATABASE";
            }
        };
        try (Secret fresh = secret(NEW)) {
            assertThat(stage.rotation(secrets, failing).rotate(profile, fresh, question -> false))
                    .isEqualTo(new RotationEnd.TakenBack(
                            RotationStep.STORE, SecretRule.KEYCHAIN_REFUSED.fault("no room")));
        }
        assertThat(stage.holds(OLD)).isTrue();
        assertThat(stage.holds(NEW)).isFalse();
        assertThat(kept(stage.secrets(), profile)).isEqualTo(OLD);
    }

    private record MysqlGround(MysqlDatabase place) implements RotationStage.Ground {
        @Override
        public String dialect() {
            return "mysql";
        }

        @Override
        public int port() {
            return place.server().port();
        }

        @Override
        public String database() {
            return place.database();
        }

        @Override
        public Connection administrator() throws SQLException {
            return place.server().connection("mysql");
        }

        @Override
        public Connection login(String user, String password) throws SQLException {
            return place.server().connection(place.database(), user, password);
        }

        @Override
        public String quoted(String role) {
            return "`" + role.replace("`", "``") + "`@`127.0.0.%`";
        }

        @Override
        public String creating(String quoted, String password) {
            return "create user " + quoted + " identified by '" + password + "'";
        }
    }
}
