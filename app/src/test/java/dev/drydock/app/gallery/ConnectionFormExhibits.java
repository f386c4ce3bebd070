package dev.drydock.app.gallery;

import static dev.drydock.app.gallery.ConnectionsExhibits.exhibit;
import static dev.drydock.app.gallery.ConnectionsExhibits.fact;
import static dev.drydock.app.gallery.ConnectionsExhibits.harbour;
import static dev.drydock.app.panel.connections.ConnectionsStage.passed;

import dev.drydock.app.panel.connections.ConnectionsStage;
import dev.drydock.app.panel.connections.RotationStage;
import dev.drydock.app.panel.connections.ShelfStage;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.credential.RotationEnd;
import dev.drydock.core.credential.RotationStep;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.secrets.SecretRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// The advanced part of the form, and the test stopped at each kind of step.
final class ConnectionFormExhibits {
    private static final Path AUTHORITIES = Path.of("/etc/harbour/ca.pem");
    private static final Path CERTIFICATE = Path.of("/home/ann/.pki/app_ro.pem");
    private static final String FINGERPRINT = "SHA256:Xy2bqW9sQ0u7Jm0yJqz5b1c8r0Fh3m2n5kT6v8w9xYz";

    private ConnectionFormExhibits() {}

    static List<Exhibit> all() {
        return Stream.of(advanced(), rotation(), lowering(), tests())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Exhibit> advanced() {
        return List.of(
                exhibit("advanced", ConnectionFormExhibits::decided, stage -> stage.advanced(0.32)),
                exhibit("advanced-safety", ConnectionFormExhibits::decided, stage -> stage.advanced(0.72)),
                exhibit("advanced-end", ConnectionFormExhibits::decided, stage -> stage.advanced(1)),
                exhibit("advanced-usual", stage -> harbour(stage).selected("harbour-eu"), stage -> stage.advanced(0.5)),
                exhibit(
                        "advanced-wrong",
                        stage -> decided(stage).typed(Field.STATEMENT, "soon").saved(),
                        stage -> stage.advanced(0.72)),
                exhibit("advanced-file", stage -> harbour(stage).selected("sensors-lab"), stage -> stage.advanced(0)));
    }

    private static List<Exhibit> rotation() {
        return List.of(
                exhibit(
                        "rotation",
                        stage -> RotationStage.opened(
                                ShelfStage.secretOf(harbour(stage), "harbour-eu")
                                        .selected("harbour-eu"),
                                Optional.of(new Verdict.NeedsConfirmation(Rule.ADMINISTERS, true, false)))),
                exhibit(
                        "rotation-taken-back",
                        stage -> RotationStage.ended(
                                RotationStage.opened(
                                        harbour(stage).selected("harbour-dev"), Optional.of(new Verdict.Allowed())),
                                new RotationEnd.TakenBack(RotationStep.STORE, SecretRule.VAULT_LOCKED.fault("")))),
                exhibit(
                        "rotation-not-here",
                        stage -> RotationStage.opened(harbour(stage).selected("sensors-lab"), Optional.empty())));
    }

    private static List<Exhibit> lowering() {
        return List.of(
                exhibit("lowering", stage -> lowered(stage).saved()),
                exhibit(
                        "lowering-without-reason",
                        stage -> lowered(stage).picked(Pick.SAFE_MODE, "").saved(),
                        stage -> {
                            Node view = stage.view();
                            ((Button) view.lookup("#reason-go")).fire();
                            return view;
                        }));
    }

    /// Held read-only by itself before, a test system afterwards.
    private static ConnectionsStage lowered(ConnectionsStage stage) {
        ConnectionProfile before = readOnly(Fixtures.profile("harbour-eu", Environment.PROD, "db-1.harbour.example"));
        return ShelfStage.as(stage.with(List.of(before)).selected("harbour-eu"), Environment.TEST)
                .picked(Pick.SAFE_MODE, SafeMode.CONFIRM_WRITES.name());
    }

    private static ConnectionProfile readOnly(ConnectionProfile plain) {
        Policy none = Policy.DEFAULTS;
        return plain.with(new Policy(
                Optional.of(SafeMode.READ_ONLY), none.commitMode(), none.timeouts(), none.secrets(), none.pool()));
    }

    private static List<Exhibit> tests() {
        return List.of(
                stopped("stopped-dns", failed(ProbeStep.DNS, ProbeCause.HOST_UNKNOWN)),
                stopped(
                        "stopped-tcp",
                        passed(ProbeStep.DNS, 3, fact(Fact.Kind.ADDRESS, "10.20.4.12")),
                        failed(ProbeStep.TCP, ProbeCause.CONNECTION_REFUSED)),
                stopped(
                        "stopped-login",
                        passed(ProbeStep.DNS, 3, fact(Fact.Kind.ADDRESS, "10.20.4.12")),
                        passed(ProbeStep.TCP, 4, fact(Fact.Kind.CONNECTED_TO, "10.20.4.12:5432")),
                        passed(ProbeStep.TLS, 9, fact(Fact.Kind.TLS, "")),
                        failed(
                                ProbeStep.LOGIN,
                                ProbeCause.PASSWORD_WRONG,
                                new DbFault.Denied(
                                        "app_ro", "password authentication failed for user \"app_ro\"", "28P01"))),
                tunnel(
                        "ssh-unknown",
                        failed(
                                ProbeStep.SSH,
                                ProbeCause.SSH_HOST_UNKNOWN,
                                Refusal.SSH_HOST_UNKNOWN.fault(FINGERPRINT))),
                tunnel(
                        "ssh-changed",
                        failed(
                                ProbeStep.SSH,
                                ProbeCause.SSH_HOST_CHANGED,
                                Refusal.SSH_HOST_CHANGED.fault(FINGERPRINT))),
                tunnel(
                        "ssh-login",
                        failed(
                                ProbeStep.SSH,
                                ProbeCause.SSH_LOGIN_REFUSED,
                                Refusal.SSH_LOGIN.fault("ann@bastion.harbour.example"))));
    }

    private static Exhibit stopped(String state, StepResult... steps) {
        return exhibit(state, stage -> harbour(stage).selected("harbour-st").tested(List.of(steps)));
    }

    private static Exhibit tunnel(String state, StepResult step) {
        return exhibit(
                state,
                stage -> harbour(stage)
                        .selected("harbour-st")
                        .picked(Pick.TUNNEL, Pick.ON)
                        .typed(Field.SSH_HOST, "bastion.harbour.example")
                        .tested(List.of(step)));
    }

    private static StepResult failed(ProbeStep step, ProbeCause cause) {
        return ConnectionsStage.failed(step, 31, cause);
    }

    private static StepResult failed(ProbeStep step, ProbeCause cause, DbFault why) {
        return new StepResult.Done(step, Duration.ofMillis(31), Finding.failed(cause, why));
    }

    /// Much decided, one certificate near its end, one place for secrets missing.
    private static ConnectionsStage decided(ConnectionsStage stage) {
        ShelfStage.certificate(stage, AUTHORITIES, Instant.now().plus(900, ChronoUnit.DAYS));
        ShelfStage.certificate(stage, CERTIFICATE, Instant.now().plus(9, ChronoUnit.DAYS));
        ShelfStage.withoutKeychain(stage, SecretRule.KEYCHAIN_MISSING.fault("no D-Bus session"));
        return harbour(stage)
                .selected("harbour-st")
                .typed(Field.TLS_AUTHORITIES, AUTHORITIES.toString())
                .typed(Field.TLS_CERTIFICATE, CERTIFICATE.toString())
                .typed(Field.TLS_KEY, "/home/ann/.pki/app_ro.key")
                .picked(Pick.TUNNEL, Pick.ON)
                .typed(Field.SSH_HOST, "bastion.harbour.example")
                .typed(Field.SSH_USER, "ann")
                .picked(Pick.SSH_LOGIN, "key")
                .typed(Field.SSH_KEY, "/home/ann/.ssh/id_ed25519")
                .picked(Pick.JUMP, Pick.ON)
                .typed(Field.JUMP_HOST, "gate.harbour.example")
                .picked(Pick.JUMP_LOGIN, "password")
                .picked(Pick.SAFE_MODE, SafeMode.READ_ONLY.name())
                .picked(Pick.KEEPING, SecretKeeping.VAULT.name())
                .typed(Field.STATEMENT, "2 min")
                .typed(Field.SOCKET, "5 s")
                .typed(Field.POOL_MAXIMUM, "400")
                .typed(Field.FOLDER, "billing/eu");
    }
}
