package dev.drydock.core.credential;

import static dev.drydock.core.credential.RotationStage.NEW;
import static dev.drydock.core.credential.RotationStage.OLD;
import static dev.drydock.core.credential.RotationStage.kept;
import static dev.drydock.core.credential.RotationStage.next;
import static dev.drydock.core.credential.RotationStage.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A password is changed on a real server, with a failure at every step.
@Tag("server")
class PasswordRotationTest extends RotationScene {
    @Test
    void serverAndStoreChangeInOneAct() throws FaultException {
        assertThat(stage.rotate(secrets, profile)).isEqualTo(new RotationEnd.Changed(stage.role));
        newHolds();
        assertThat(stage.told())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("secret.rotate ALTER ROLE \"r\"\"ole")
                        .contains("PASSWORD '***'")
                        .doesNotContain(NEW, OLD));
        assertThat(stage.told().getFirst()).endsWith(" done");
        assertThat(stage.told().getLast()).endsWith(" begun");
    }

    @Test
    void clearTextNeverLeavesTheProcess() throws Exception {
        stage.rotate(secrets, profile);
        assertThat(stage.tap.sent()).contains("SCRAM-SHA-256$4096:").doesNotContain(NEW, OLD);
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select left(rolpassword, 14) from pg_authid where rolname = '" + stage.role + "'")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("SCRAM-SHA-256$");
        }
    }

    @Test
    void vaultAndMemoryTakeTheNewOneToo() throws FaultException {
        profile = stage.profile(SecretKeeping.VAULT);
        secrets.put(profile, SecretUse.DATABASE, secret(OLD));
        assertThat(stage.rotate(secrets, profile)).isInstanceOf(RotationEnd.Changed.class);
        newHolds();
        ConnectionProfile asking = stage.profile(SecretKeeping.ASK);
        secrets.typed(asking.id(), SecretUse.DATABASE, secret(NEW));
        try (Secret third = secret("third-pw")) {
            assertThat(stage.rotation(secrets, stage.change()).rotate(asking, third, question -> false))
                    .isInstanceOf(RotationEnd.Changed.class);
        }
        assertThat(kept(secrets, asking)).isEqualTo("third-pw");
        assertThat(stage.holds("third-pw")).isTrue();
    }

    @Test
    void guardAsksBeforeAnythingIsDone() throws FaultException {
        ConnectionProfile prod = stage.profile(SecretKeeping.KEYCHAIN, Environment.PROD);
        assertThat(stage.rotate(secrets, prod))
                .isEqualTo(new RotationEnd.Stopped(new Verdict.NeedsConfirmation(Rule.ADMINISTERS, true, false)));
        assertThat(stage.told()).isEmpty();
        oldHolds();
        try (Secret fresh = secret(NEW)) {
            assertThat(stage.rotation(secrets, stage.change())
                            .rotate(prod, fresh, Verdict.NeedsConfirmation::typedName))
                    .isInstanceOf(RotationEnd.Changed.class);
        }
        newHolds();
    }

    @Test
    void wrongOldPasswordChangesNothing() throws FaultException {
        secrets.put(profile, SecretUse.DATABASE, secret("not it"));
        assertThat(stage.rotate(secrets, profile)).isInstanceOfSatisfying(RotationEnd.NotChanged.class, end -> {
            assertThat(end.step()).isEqualTo(RotationStep.LOGIN);
            assertThat(end.why()).isInstanceOf(DbFault.Denied.class);
        });
        secrets.remove(profile, SecretUse.DATABASE);
        assertThat(stage.rotate(secrets, profile))
                .isEqualTo(new RotationEnd.NotChanged(RotationStep.FIND_OLD, SecretRule.NOTHING_KEPT.fault("harbour")));
        assertThat(stage.holds(OLD)).isTrue();
    }

    @Test
    void storeThatDoesNotTakeTheNewOneStopsItBeforeTheServer() throws FaultException {
        stage.scripted.refusesWritesOf = ".* next";
        assertThat(stage.rotate(secrets, profile))
                .isEqualTo(new RotationEnd.NotChanged(
                        RotationStep.KEEP_NEW, SecretRule.KEYCHAIN_REFUSED.fault("no room")));
        oldHolds();
        stage.scripted.refusesWritesOf = "nobody's";
        stage.scripted.forgetful = true;
        assertThat(stage.rotate(secrets, profile))
                .isEqualTo(new RotationEnd.NotChanged(RotationStep.KEEP_NEW, SecretRule.NOT_KEPT_AS_GIVEN.fault("")));
        oldHolds();
    }

    @Test
    void serverThatSaysNoLeavesTheStoreAsItWas() throws FaultException {
        RotationEnd end = rotate(new AlteredChange(stage.change()) {
            @Override
            void before() throws FaultException {
                throw new FaultException(new DbFault.Refused("password policy", "too simple", "22023"));
            }
        });
        assertThat(end)
                .isInstanceOfSatisfying(
                        RotationEnd.NotChanged.class,
                        not -> assertThat(not.step()).isEqualTo(RotationStep.CHANGE));
        oldHolds();
        assertThat(stage.told().getFirst()).endsWith(" failed:22023");
        assertThat(next(secrets, profile)).isEmpty();
    }

    @Test
    void newOneThatDoesNotLogInIsTakenBack() throws Exception {
        ProfileSecrets unlucky = stage.secrets((who, password, others) ->
                RotationStage.text(Optional.of(password.copy())).equals(NEW)
                        ? Optional.of(new DbFault.Denied(who.user(), "planted", "28P01"))
                        : stage.trial().failure(who, password, others));
        assertThat(stage.rotate(unlucky, profile))
                .isInstanceOfSatisfying(
                        RotationEnd.TakenBack.class,
                        end -> assertThat(end.step()).isEqualTo(RotationStep.VERIFY));
        oldHolds();
        assertThat(stage.told().getFirst()).endsWith(" taken back:28P01");
    }

    @Test
    void storeThatFailsAtTheEndIsTakenBack() throws FaultException {
        RotationEnd end = rotate(new AlteredChange(stage.change()) {
            @Override
            void after() {
                stage.scripted.refusesWritesOf = ".* DATABASE";
            }
        });
        assertThat(end)
                .isEqualTo(new RotationEnd.TakenBack(RotationStep.STORE, SecretRule.KEYCHAIN_REFUSED.fault("no room")));
        oldHolds();
        assertThat(next(secrets, profile)).isEmpty();
    }
}
