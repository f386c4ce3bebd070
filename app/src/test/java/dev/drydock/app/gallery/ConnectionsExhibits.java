package dev.drydock.app.gallery;

import static dev.drydock.app.panel.connections.ConnectionsStage.failed;
import static dev.drydock.app.panel.connections.ConnectionsStage.passed;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.connections.ConnectionsPanel;
import dev.drydock.app.panel.connections.ConnectionsStage;
import dev.drydock.app.panel.connections.ShelfStage;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.workspace.StoredProfile.LastTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The connections panel in every state.
public final class ConnectionsExhibits {
    private ConnectionsExhibits() {}

    public static List<Exhibit> all() {
        return Stream.of(resting(), changing()).flatMap(List::stream).toList();
    }

    private static List<Exhibit> resting() {
        return List.of(
                exhibit("first-use", stage -> stage),
                exhibit("loading", ShelfStage::loading),
                exhibit(
                        "fault",
                        stage -> ShelfStage.fault(stage, new DbFault.Busy("workspace.db", Duration.ofSeconds(5), ""))),
                exhibit("list", stage -> harbour(stage).selected("harbour-ci")),
                exhibit(
                        "connected",
                        stage -> ShelfStage.secretOf(harbour(stage), "harbour-eu")
                                .current(eu(), Fixtures.facts())),
                exhibit("nothing-matches", stage -> harbour(stage).filtered("warehouse")),
                exhibit(
                        "test-passed",
                        stage -> harbour(stage).selected("harbour-st").tested(passing())),
                exhibit(
                        "test-running",
                        stage -> harbour(stage).selected("harbour-st").tested(running())),
                exhibit(
                        "test-failed",
                        stage -> harbour(stage).selected("invoices-eu").tested(failing())),
                exhibit(
                        "denied",
                        stage -> harbour(stage)
                                .selected("invoices-eu")
                                .refused(new DbFault.Denied(
                                        "app_ro", "password authentication failed for user \"app_ro\"", "28P01"))),
                exhibit("file", stage -> harbour(stage).selected("sensors-lab").tested(file())));
    }

    private static List<Exhibit> changing() {
        return List.of(
                exhibit(
                        "pasted",
                        stage -> harbour(stage).pasted("postgres://app:s3cret@db-9.harbour.example:5433/cranes")),
                exhibit(
                        "paste-refused",
                        stage -> harbour(stage)
                                .pasted("postgres://db-9.harbour.example/cranes?socketFactory=evil.Factory")),
                exhibit(
                        "pasted-elsewhere",
                        stage -> ShelfStage.secretOf(harbour(stage), "harbour-dev")
                                .selected("harbour-dev")
                                .pastedOver("postgres://app_ro@db-9.harbour.example/cranes")),
                exhibit(
                        "leaving",
                        stage -> harbour(stage)
                                .selected("harbour-st")
                                .pastedOver("postgres://app_ro@db-9.harbour.example/cranes")
                                .leaving()),
                exhibit("invalid", stage -> harbour(stage).pasted("nonsense").saved()),
                exhibit("removed", stage -> harbour(stage).removed("harbour-ci")),
                exhibit(
                        "remove-asked",
                        stage -> harbour(stage).selected("harbour-ci").asked()),
                exhibit("partial", stage -> ShelfStage.unreadable(harbour(stage), 2)),
                exhibit("folders", ConnectionsExhibits::folders));
    }

    private static ConnectionsStage folders(ConnectionsStage stage) {
        harbour(stage);
        ShelfStage.last(stage, "harbour-eu", new LastTest(Instant.EPOCH, Optional.of(Duration.ofMillis(4))));
        ShelfStage.last(stage, "harbour-st", new LastTest(Instant.EPOCH, Optional.of(Duration.ofMillis(11))));
        ShelfStage.last(stage, "sensors-lab", new LastTest(Instant.EPOCH, Optional.of(Duration.ofNanos(300))));
        ShelfStage.filed(stage, "invoices-eu", "billing/eu");
        ShelfStage.filed(stage, "berths-st", "billing/eu");
        ShelfStage.filed(stage, "harbour-dev", "a folder with quite a long name that does not fit here");
        return stage.selected("invoices-eu");
    }

    public static Exhibit exhibit(String state, UnaryOperator<ConnectionsStage> set) {
        return exhibit(state, set, ConnectionsStage::view);
    }

    public static Exhibit exhibit(
            String state, UnaryOperator<ConnectionsStage> set, Function<ConnectionsStage, Node> show) {
        return new Exhibit("connections", state, theme -> {
            ConnectionsStage stage = set.apply(new ConnectionsStage());
            Node view = show.apply(stage);
            return ShellExhibits.scene(
                    theme, Place.CONNECTIONS, view, stage.standing(), List.of(ConnectionsPanel.SHEET));
        });
    }

    private static ConnectionProfile eu() {
        return Fixtures.profile("harbour-eu", Environment.PROD, "db-1.harbour.example");
    }

    public static ConnectionsStage harbour(ConnectionsStage stage) {
        return stage.with(List.of(
                eu(),
                Fixtures.profile("invoices-eu", Environment.PROD, "pg-invoices.harbour.example"),
                Fixtures.profile("harbour-st", Environment.STAGING, "db-st.harbour.example"),
                Fixtures.profile("berths-st", Environment.STAGING, "berths-st.harbour.example"),
                Fixtures.profile("harbour-ci", Environment.TEST, "db-ci.harbour.example"),
                Fixtures.profile("harbour-dev", Environment.DEV, "localhost"),
                new ConnectionProfile(
                        "sensors-lab",
                        "sensors-lab",
                        Environment.DEV,
                        "sqlite",
                        new Target.LocalFile(Path.of("/srv/lab/sensors.db")),
                        "",
                        TlsMode.DISABLE,
                        Map.of())));
    }

    private static List<StepResult> passing() {
        return List.of(
                passed(ProbeStep.DNS, 3, fact(Fact.Kind.ADDRESS, "10.20.4.31")),
                passed(ProbeStep.TCP, 4, fact(Fact.Kind.CONNECTED_TO, "10.20.4.31:5432")),
                passed(
                        ProbeStep.TLS,
                        21,
                        fact(Fact.Kind.TLS, "TLSv1.3 TLS_AES_256_GCM_SHA384"),
                        fact(Fact.Kind.CERTIFICATE_SUBJECT, "CN=db-st.harbour.example,O=Harbour"),
                        fact(Fact.Kind.CERTIFICATE_NAME, "db-st.harbour.example"),
                        fact(Fact.Kind.CERTIFICATE_NAME, "db-st2.harbour.example"),
                        fact(Fact.Kind.CERTIFICATE_ISSUER, "CN=Harbour CA,O=Harbour"),
                        fact(Fact.Kind.CERTIFICATE_VALID_UNTIL, "2026-12-01T00:00:00Z"),
                        fact(Fact.Kind.CERTIFICATE_VERIFIED, "AUTHORITY_AND_HOST"),
                        fact(Fact.Kind.CERTIFICATE_EXPIRY, "SOON")),
                passed(ProbeStep.LOGIN, 12, fact(Fact.Kind.ROLE, "app_ro")),
                passed(
                        ProbeStep.VERSION,
                        1,
                        fact(Fact.Kind.VERSION, "PostgreSQL 17.6"),
                        fact(Fact.Kind.TIME_ZONE, "UTC")),
                passed(ProbeStep.RIGHTS, 2, fact(Fact.Kind.READ_ONLY, "true")));
    }

    private static List<StepResult> running() {
        return List.of(passed(ProbeStep.DNS, 3, fact(Fact.Kind.ADDRESS, "10.20.4.31")));
    }

    private static List<StepResult> failing() {
        return List.of(
                passed(ProbeStep.DNS, 3, fact(Fact.Kind.ADDRESS, "10.20.4.12"), fact(Fact.Kind.ADDRESS, "10.20.4.13")),
                passed(ProbeStep.TCP, 4, fact(Fact.Kind.CONNECTED_TO, "10.20.4.12:5432")),
                failed(
                        ProbeStep.TLS,
                        31,
                        ProbeCause.CERTIFICATE_OF_OTHER_HOST,
                        fact(Fact.Kind.CERTIFICATE_SUBJECT, "db-2.harbour.example")));
    }

    private static List<StepResult> file() {
        return List.of(
                passed(ProbeStep.EXISTS, 0, fact(Fact.Kind.FILE_SIZE, "73728")),
                passed(ProbeStep.HEADER, 0),
                passed(ProbeStep.OPEN, 2),
                passed(ProbeStep.VERSION, 0, fact(Fact.Kind.VERSION, "SQLite 3.54.1")),
                passed(ProbeStep.RIGHTS, 0, fact(Fact.Kind.READ_ONLY, "false")));
    }

    static Fact fact(Fact.Kind kind, String value) {
        return new Fact(kind, value);
    }
}
