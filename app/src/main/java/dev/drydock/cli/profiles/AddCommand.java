package dev.drydock.cli.profiles;

import dev.drydock.cli.connection.AdHoc;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Stores a new profile.
@Command(
        name = "add",
        description = {
            "Stores a profile read from a URL.",
            "What is left open follows from the environment; drydock profiles show tells it.",
            "Passwords are kept by drydock secrets set."
        },
        mixinStandardHelpOptions = true)
public final class AddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "a name that no other profile has")
    private String name = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "as for drydock query; a password in it is not stored")
    private String url = "";

    @Option(
            names = "--env",
            paramLabel = "ENV",
            description =
                    "DEV, TEST, STAGING or PROD; else DEV on this machine and PROD elsewhere, also behind a tunnel")
    private @Nullable Environment environment;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "where to file it, a/b/c")
    private String folder = "";

    @Mixin
    private RouteOptions route = new RouteOptions();

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Override
    public Integer call() {
        Environment chosen = environment;
        ConnectionProfile plain = AdHoc.withoutSecret(url, Environment.PROD)
                .named(UUID.randomUUID().toString(), name);
        ConnectionProfile routed = route.over(plain).with(policy.over(plain.policy()));
        ConnectionProfile profile = routed.in(
                chosen == null
                        ? Environments.forTarget(routed.target(), routed.route().tunnel())
                        : chosen);
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile stored = Outcomes.saved(workspace.profiles().add(profile, folder));
            Say.line("Stored " + stored.profile().name() + " ("
                    + stored.profile().environment() + ").");
            Outcomes.warn(stored.profile());
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }
}
