package dev.drydock.core.credential;

import static dev.drydock.core.credential.RotationStage.NEW;
import static dev.drydock.core.credential.RotationStage.OLD;
import static dev.drydock.core.credential.RotationStage.kept;
import static dev.drydock.core.credential.RotationStage.next;
import static dev.drydock.core.credential.RotationStage.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A change of a password is cut off: the line, the process, the server.
@Tag("server")
class RotationInterruptedTest extends RotationScene {
    /// The process dies here.
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void crashes(CredentialChange change) {
        assertThat(catchThrowableOfType(Crash.class, () -> rotate(change))).isNotNull();
    }

    @Test
    void lineCutBeforeTheServerHeardLeavesTheOldOne() throws FaultException {
        stage.tap.cutAt("SCRAM-SHA-256$", false);
        assertThat(stage.rotate(secrets, profile)).isInstanceOf(RotationEnd.Unsettled.class);
        assertThat(secrets.changing(profile)).isTrue();
        stage.tap.up();
        oldHolds();
        assertThat(next(secrets, profile)).as("the use settled it").isEmpty();
    }

    @Test
    void lineCutBeforeTheAnswerCameFindsTheNewOneLater() throws FaultException {
        stage.tap.cutAt("SCRAM-SHA-256$", true);
        assertThat(stage.rotate(secrets, profile))
                .isInstanceOfSatisfying(
                        RotationEnd.Unsettled.class,
                        end -> assertThat(end.step()).isEqualTo(RotationStep.CHANGE));
        assertThat(kept(secrets, profile)).as("while nobody answers").isEqualTo(OLD);
        assertThat(stage.rotate(secrets, profile))
                .as("no second change before the first is settled")
                .isInstanceOfSatisfying(
                        RotationEnd.NotChanged.class,
                        end -> assertThat(end.step()).isEqualTo(RotationStep.SETTLE));
        stage.tap.up();
        newHolds();
    }

    @Test
    void crashBeforeTheServerHeardIsSettledByTheNextProcess() throws FaultException {
        crashes(new AlteredChange(stage.change()) {
            @Override
            void before() {
                throw new Crash();
            }
        });
        assertThat(stage.secrets().changing(profile)).isTrue();
        oldHolds();
        assertThat(stage.secrets().changing(profile)).isFalse();
    }

    @Test
    void crashAfterTheServerHeardIsSettledByTheNextProcess() throws FaultException {
        profile = stage.profile(SecretKeeping.VAULT);
        secrets.put(profile, SecretUse.DATABASE, secret(OLD));
        crashes(new AlteredChange(stage.change()) {
            @Override
            void after() {
                throw new Crash();
            }
        });
        newHolds();
    }

    @Test
    void crashBetweenTheTwoWritesOfTheStoreIsSettled() throws FaultException {
        stage.rotate(secrets, profile);
        stage.scripted.kept.put(profile.id() + " DATABASE next", NEW);
        newHolds();
    }

    @Test
    void killedServerLeavesBothUntilItIsBack() throws Exception {
        try (TestServer own = TestServers.ownPostgres()) {
            RotationStage lost = new RotationStage(new TestDatabase(own, "postgres"), home.resolve("lost"));
            profile = lost.profile(SecretKeeping.VAULT);
            ProfileSecrets mine = lost.secrets();
            mine.put(profile, SecretUse.DATABASE, secret(OLD));
            RotationEnd end;
            try (Secret fresh = secret(NEW)) {
                end = lost.rotation(mine, new AlteredChange(stage.change()) {
                            @Override
                            void after() {
                                ProcessHandle.of(own.pid()).ifPresent(ProcessHandle::destroyForcibly);
                            }
                        })
                        .rotate(profile, fresh, question -> false);
            }
            assertThat(end)
                    .isInstanceOfSatisfying(
                            RotationEnd.Unsettled.class,
                            unsettled -> assertThat(unsettled.step()).isEqualTo(RotationStep.VERIFY));
            assertThat(RotationStage.text(next(lost.secrets(), profile))).isEqualTo(NEW);
            assertThat(kept(lost.secrets(), profile)).isEqualTo(OLD);
            lost.tap.close();
        }
    }
}
