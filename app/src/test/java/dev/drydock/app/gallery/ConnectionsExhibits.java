package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.connections.ConnectionsPanel;
import dev.drydock.app.panel.connections.ConnectionsStage;
import dev.drydock.app.panel.connections.desk.StepReport.State;
import dev.drydock.app.panel.connections.desk.StepReport.Step;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.DbFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;

/// The connections panel in every state.
public final class ConnectionsExhibits {
    private ConnectionsExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("first-use", stage -> stage),
                exhibit("loading", ConnectionsStage::loading),
                exhibit(
                        "fault",
                        stage -> stage.unreadable(new DbFault.Busy("workspace.db", Duration.ofSeconds(5), ""))),
                exhibit("list", stage -> harbour(stage).selected("harbour-ci")),
                exhibit(
                        "connected",
                        stage -> harbour(stage).secretOf("harbour-eu").current(eu(), Fixtures.facts())),
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
                exhibit("file", stage -> harbour(stage).selected("sensors-lab").tested(file())),
                exhibit(
                        "pasted",
                        stage -> harbour(stage).pasted("postgres://app:s3cret@db-9.harbour.example:5433/cranes")),
                exhibit(
                        "paste-refused",
                        stage -> harbour(stage)
                                .pasted("postgres://db-9.harbour.example/cranes?socketFactory=evil.Factory")),
                exhibit("invalid", stage -> harbour(stage).pasted("nonsense").saved()),
                exhibit("removed", stage -> harbour(stage).removed("harbour-ci")));
    }

    private static Exhibit exhibit(String state, UnaryOperator<ConnectionsStage> set) {
        return new Exhibit("connections", state, theme -> {
            ConnectionsStage stage = set.apply(new ConnectionsStage());
            Node view = stage.view();
            return ShellExhibits.scene(
                    theme, Place.CONNECTIONS, view, stage.standing(), List.of(ConnectionsPanel.SHEET));
        });
    }

    private static ConnectionProfile eu() {
        return Fixtures.profile("harbour-eu", Environment.PROD, "db-1.harbour.example");
    }

    private static ConnectionsStage harbour(ConnectionsStage stage) {
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

    private static List<dev.drydock.app.panel.connections.desk.StepReport> passing() {
        return List.of(
                ConnectionsStage.passed(Step.DNS, "10.20.4.31", 3),
                ConnectionsStage.passed(Step.TCP, "10.20.4.31:5432 answered", 4),
                ConnectionsStage.passed(Step.TLS, "TLSv1.3, TLS_AES_256_GCM_SHA384", 21),
                ConnectionsStage.passed(Step.LOGIN, "app_ro", 12),
                ConnectionsStage.passed(Step.VERSION, "PostgreSQL 17.6", 1),
                ConnectionsStage.passed(Step.RIGHTS, "may connect, may read", 2));
    }

    private static List<dev.drydock.app.panel.connections.desk.StepReport> running() {
        return List.of(
                ConnectionsStage.passed(Step.DNS, "10.20.4.31", 3), ConnectionsStage.at(Step.TCP, State.RUNNING));
    }

    private static List<dev.drydock.app.panel.connections.desk.StepReport> failing() {
        return List.of(
                ConnectionsStage.passed(Step.DNS, "10.20.4.12, 10.20.4.13", 3),
                ConnectionsStage.passed(Step.TCP, "10.20.4.12:5432 answered", 4),
                ConnectionsStage.failed(Step.TLS, Refusal.TLS_WRONG_HOST.fault("db-2.harbour.example"), 31));
    }

    private static List<dev.drydock.app.panel.connections.desk.StepReport> file() {
        return List.of(
                ConnectionsStage.at(Step.DNS, State.SKIPPED),
                ConnectionsStage.at(Step.TCP, State.SKIPPED),
                ConnectionsStage.at(Step.TLS, State.SKIPPED),
                ConnectionsStage.passed(Step.LOGIN, "opened", 2),
                ConnectionsStage.passed(Step.VERSION, "SQLite 3.54.1", 0),
                ConnectionsStage.passed(Step.RIGHTS, "may read, may write", 0));
    }
}
