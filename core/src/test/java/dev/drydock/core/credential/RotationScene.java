package dev.drydock.core.credential;

import static dev.drydock.core.credential.RotationStage.NEW;
import static dev.drydock.core.credential.RotationStage.OLD;
import static dev.drydock.core.credential.RotationStage.kept;
import static dev.drydock.core.credential.RotationStage.next;
import static dev.drydock.core.credential.RotationStage.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A role with its password on a real server and in a keychain, and what must hold after a change of it.
abstract class RotationScene {
    static TestDatabase database;

    @TempDir
    Path home;

    RotationStage stage;
    ConnectionProfile profile;
    ProfileSecrets secrets;

    @BeforeAll
    static void server() {
        database = TestServers.postgres();
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    @BeforeEach
    void role() throws Exception {
        stage = new RotationStage(database, home);
        profile = stage.profile(SecretKeeping.KEYCHAIN);
        secrets = stage.secrets();
        secrets.put(profile, SecretUse.DATABASE, secret(OLD));
    }

    @AfterEach
    void dropRole() throws Exception {
        secrets.close();
        stage.close();
    }

    void oldHolds() throws FaultException {
        assertThat(stage.holds(OLD)).as("the server takes the old one").isTrue();
        assertThat(stage.holds(NEW)).isFalse();
        assertThat(kept(stage.secrets(), profile)).isEqualTo(OLD);
    }

    void newHolds() throws FaultException {
        assertThat(stage.holds(NEW)).as("the server takes the new one").isTrue();
        assertThat(stage.holds(OLD)).isFalse();
        assertThat(kept(stage.secrets(), profile)).isEqualTo(NEW);
        assertThat(next(stage.secrets(), profile)).isEmpty();
    }

    RotationEnd rotate(CredentialChange change) {
        try (Secret fresh = secret(NEW)) {
            return stage.rotation(secrets, change).rotate(profile, fresh, question -> false);
        }
    }
}
