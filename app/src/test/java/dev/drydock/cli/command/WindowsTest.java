package dev.drydock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Profiles;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsTest {
    @TempDir
    Path home;

    private static ConnectionProfile demo(int port) {
        return new ConnectionProfile(
                "demo",
                "harbour demo",
                Environment.DEV,
                "postgres",
                new Target.Server("127.0.0.1", port, "harbour"),
                "harbour",
                TlsMode.PREFER,
                Map.of());
    }

    @Test
    void demoOfTheNextStartLeavesWhatTheUserDecided() throws FaultException {
        try (Workspace workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace()) {
            Profiles profiles = workspace.profiles();
            ConnectionProfile own = demo(1).named("mine", "demo").in(Environment.PROD);
            profiles.add(own, "work");
            Windows.keep(profiles, demo(5001));
            profiles.update(demo(5001).named("demo", "my harbour").in(Environment.TEST), "play");
            Windows.keep(profiles, demo(5002));
            assertThat(profiles.find("my harbour")).hasValueSatisfying(stored -> {
                assertThat(stored.profile())
                        .isEqualTo(demo(5002).named("demo", "my harbour").in(Environment.TEST));
                assertThat(stored.folder()).isEqualTo("play");
            });
            assertThat(profiles.find("mine").orElseThrow().profile()).isEqualTo(own);
        }
    }
}
