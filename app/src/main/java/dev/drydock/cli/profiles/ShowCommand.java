package dev.drydock.cli.profiles;

import dev.drydock.cli.connection.Stored;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one profile with the policy in force.
@Command(
        name = "show",
        description = {
            "Shows a profile: its place, TLS, tunnel, and the policy, timeouts and pool in",
            "force. Nothing is connected to, and no secret is read."
        },
        mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROFILE", description = "name or id")
    private String name = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile stored = Stored.find(workspace, name);
            if (format == Format.JSON) {
                JsonOut.document(ProfilePage.json(stored));
            } else {
                ProfilePage.print(stored);
            }
            return ExitCode.DONE;
        }
    }
}
