package dev.drydock.cli.command;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.demo.DemoServer;
import dev.drydock.core.demo.DemoStart;
import dev.drydock.core.demo.DemoTarget;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import java.util.Map;

/// The demo of this user, for commands.
public final class Demos {
    private Demos() {}

    static DemoServer server() {
        var dialect = Dialects.byId(DemoServer.DIALECT).orElseThrow();
        return new DemoServer(Workspaces.home().resolve("demo"), dialect.faults());
    }

    /// The demo's profile, the same in every start.
    static ConnectionProfile profile(DemoTarget target) {
        return new ConnectionProfile(
                "demo",
                "harbour demo",
                Environment.DEV,
                DemoServer.DIALECT,
                target.server(),
                target.user(),
                TlsMode.PREFER,
                Map.of());
    }

    static DemoStart start(boolean anew) throws InterruptedException {
        JobContext progress = new ProgressLine("Making the harbour data set");
        try {
            return anew ? server().reset(progress) : server().start(progress);
        } catch (FaultException e) {
            throw new CliFailure(
                    ExitCode.DATABASE_REFUSED, FaultText.of(e.fault()).line());
        }
    }
}
