package dev.drydock.cli.command;

import dev.drydock.app.Window;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.config.Setting;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.demo.DemoTarget;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Profiles;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;

/// Opens the window on the demo.
final class Windows {
    private Windows() {}

    static boolean canShow() {
        Surroundings surroundings = Surroundings.ofProcess();
        String system = surroundings.system().toLowerCase(Locale.ROOT);
        boolean unix = !system.startsWith("windows") && !system.startsWith("mac");
        return !unix || surroundings.has(Setting.DISPLAY) || surroundings.has(Setting.WAYLAND_DISPLAY);
    }

    /// Blocks until the window is closed.
    static int show(DemoTarget target) {
        ConnectionProfile profile = Demos.profile(target);
        try (Workspace workspace = Workspaces.open()) {
            keep(workspace.profiles(), profile);
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
        Window.launch(profile.id(), target.password());
        return ExitCode.DONE;
    }

    /// The demo listens elsewhere after every start; all else is as the user left it.
    static void keep(Profiles profiles, ConnectionProfile demo) throws FaultException {
        Optional<StoredProfile> known =
                profiles.find(demo.id()).filter(stored -> stored.profile().id().equals(demo.id()));
        if (known.isPresent()) {
            StoredProfile stored = known.get();
            profiles.update(stored.profile().at(demo.target(), demo.user()), stored.folder());
        } else {
            profiles.add(demo, "");
        }
    }
}
