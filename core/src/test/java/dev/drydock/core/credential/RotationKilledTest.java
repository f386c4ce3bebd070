package dev.drydock.core.credential;

import static dev.drydock.core.credential.RotationStage.NEW;
import static dev.drydock.core.credential.RotationStage.OLD;
import static dev.drydock.core.credential.RotationStage.kept;
import static dev.drydock.core.credential.RotationStage.next;
import static dev.drydock.core.credential.RotationStage.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.keychain.ScriptedKeychain;
import dev.drydock.core.workspace.Children;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The process that changes a password is killed (SIGKILL) in the middle, and started again.
@Tag("server")
class RotationKilledTest extends RotationScene {
    /// Kills at a random moment; 50 take two minutes.
    private static final int KILLS = Integer.getInteger("drydock.rotation.kills", 1);

    private static final String VERIFIER = "SCRAM-SHA-256$";
    private static final String TRIAL = "Drydock password check";

    @SuppressWarnings("NullAway.Init")
    private Process child;

    private Path out() {
        return home.resolve("child.log");
    }

    @BeforeEach
    void keepInTheVault() throws FaultException {
        profile = stage.profile(SecretKeeping.VAULT);
        secrets.put(profile, SecretUse.DATABASE, secret(OLD));
        secrets.close();
    }

    @AfterEach
    void end() {
        if (child != null) {
            child.destroyForcibly();
        }
    }

    private void start(int changes) throws Exception {
        child = Children.start(
                Rotator.class,
                out(),
                home.toString(),
                Integer.toString(stage.tap.port()),
                database.database(),
                stage.role,
                Integer.toString(changes));
    }

    private void kill() throws InterruptedException {
        child.destroyForcibly().waitFor();
        stage.tap.up();
    }

    /// @param deliver whether the server gets the message that it is killed at
    @ParameterizedTest
    @CsvSource({VERIFIER + ", false, false", VERIFIER + ", true, true", TRIAL + ", false, true"})
    void nextStartFindsThePasswordThatHolds(String message, boolean deliver, boolean changed) throws Exception {
        stage.tap.holdAt(message, deliver);
        start(1);
        stage.tap.awaitHeld();
        kill();

        ProfileSecrets again = stage.secrets();
        assertThat(again.changing(profile)).as("both are kept").isTrue();
        assertThat(stage.told())
                .as("it was announced, and did not end")
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(" begun"));
        if (changed) {
            newHolds();
        } else {
            oldHolds();
        }
        assertThat(again.changing(profile)).isFalse();
        try (Secret third = secret("third-pw")) {
            assertThat(stage.rotation(stage.secrets(), stage.change()).rotate(profile, third, question -> false))
                    .as("nothing is in the way of the next one")
                    .isInstanceOf(RotationEnd.Changed.class);
        }
        assertThat(stage.holds("third-pw")).isTrue();
    }

    @Test
    void nextStartSaysWhatToDoWhileTheServerIsAway() throws Exception {
        stage.tap.holdAt(VERIFIER, true);
        start(1);
        stage.tap.awaitHeld();
        kill();
        stage.tap.shut();

        ProfileSecrets again = stage.secrets();
        assertThat(stage.rotate(again, profile))
                .isEqualTo(new RotationEnd.NotChanged(
                        RotationStep.SETTLE, SecretRule.CHANGE_UNSETTLED.fault(profile.name())));
        assertThat(again.changing(profile)).as("nothing is forgotten").isTrue();
        assertThat(RotationStage.text(next(again, profile))).isEqualTo(NEW);
        assertThat(kept(again, profile)).isEqualTo(OLD);
    }

    @Test
    void killAtAnyMomentLeavesAPasswordThatLogsIn() throws Exception {
        Random random = new Random();
        for (int round = 0; round < KILLS; round++) {
            start(1_000_000);
            Children.await(child, out(), "changed ", 1);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
            kill();
            ProfileSecrets again = stage.secrets();
            String holds = kept(again, profile);
            assertThat(stage.holds(holds)).as("round %s", round).isTrue();
            assertThat(next(again, profile)).isEmpty();
            again.close();
        }
    }

    /// Changes the password of a role so many times, there and back.
    static final class Rotator {
        private Rotator() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws FaultException {
            Path home = Path.of(arguments[0]);
            var dialect = Dialects.byId("postgres").orElseThrow();
            var target = new Target.Server("127.0.0.1", Integer.parseInt(arguments[1]), arguments[2]);
            var profile = RotationProcess.profile("postgres", target, arguments[3], SecretKeeping.VAULT);
            try (ProfileSecrets secrets =
                    RotationProcess.secrets(home, new ScriptedKeychain().keychain(), RotationProcess.trial(dialect))) {
                var rotation = new PasswordRotation(
                        secrets,
                        new PasswordRotation.Ports(
                                dialect.connector(), dialect.credentials().orElseThrow(), dialect.syntax()),
                        RotationProcess.journal(home));
                for (int change = 0; change < Integer.parseInt(arguments[4]); change++) {
                    String wanted = kept(secrets, profile).equals(NEW) ? OLD : NEW;
                    try (Secret fresh = secret(wanted)) {
                        RotationEnd end = rotation.rotate(profile, fresh, question -> false);
                        System.out.println((end instanceof RotationEnd.Changed ? "changed " : "not ") + end);
                    }
                }
            }
        }
    }
}
