package dev.drydock.cli.profiles;

import dev.drydock.cli.connection.AdHoc;
import dev.drydock.cli.connection.Stored;
import dev.drydock.cli.connection.UserSecrets;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.guard.Reason;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes a stored profile. A kept password is used for no other place: it is forgotten when the profile leads
/// elsewhere.
@Command(
        name = "edit",
        description = {
            "Changes a stored profile; what is not named stays as it is.",
            "When --url leads elsewhere, the kept password of the login is forgotten. The",
            "environment becomes at least what a new place or tunnel deserves. A PROD profile becomes",
            "less safe only with --reason."
        },
        mixinStandardHelpOptions = true)
public final class EditCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROFILE", description = "name or id")
    private String name = "";

    @Option(names = "--name", paramLabel = "NAME", description = "a new name")
    private @Nullable String renamed;

    @Option(names = "--url", paramLabel = "URL", description = "another place, user and settings")
    private @Nullable String url;

    @Option(names = "--env", paramLabel = "ENV", description = "DEV, TEST, STAGING or PROD")
    private @Nullable Environment environment;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "where to file it, a/b/c; '' = nowhere")
    private @Nullable String folder;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "why production may become less safe (milder safe mode or environment); it is in the journal")
    private String reason = "";

    @Mixin
    private RouteOptions route = new RouteOptions();

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspaces.open();
                ProfileSecrets secrets = UserSecrets.open()) {
            StoredProfile stored = Stored.find(workspace, name);
            ConnectionProfile before = stored.profile();
            ConnectionProfile after = changed(before);
            Set<Lowering> lowered = Lowering.between(before, after);
            if (!lowered.isEmpty() && Reason.of(reason).isEmpty()) {
                throw Outcomes.needsReason(lowered);
            }
            boolean forgets = !after.reachesSameAs(before) && secrets.holds(before, SecretUse.DATABASE);
            StoredProfile saved = saved(workspace, secrets, stored, after, forgets);
            Say.line("Changed " + saved.profile().name() + " ("
                    + saved.profile().environment() + ")."
                    + (forgets ? " The password that was kept is forgotten, for it belongs to another place." : ""));
            Outcomes.warn(saved.profile());
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private ConnectionProfile changed(ConnectionProfile before) {
        ConnectionProfile at =
                Optional.ofNullable(url).map(text -> elsewhere(before, text)).orElse(before);
        String called = renamed;
        ConnectionProfile named = called == null ? at : at.named(at.id(), called);
        ConnectionProfile after = route.over(named).with(policy.over(named.policy()));
        return after.in(Optional.ofNullable(environment).orElseGet(() -> environment(before, after)));
    }

    /// Never milder by itself than it was.
    private static Environment environment(ConnectionProfile before, ConnectionProfile after) {
        Environment deserved =
                Environments.forTarget(after.target(), after.route().tunnel());
        boolean elsewhere = !after.reachesSameAs(before)
                || !after.route().tunnel().equals(before.route().tunnel());
        return elsewhere && deserved.compareTo(before.environment()) > 0 ? deserved : before.environment();
    }

    private static ConnectionProfile elsewhere(ConnectionProfile before, String url) {
        return AdHoc.withoutSecret(url, before.environment())
                .named(before.id(), before.name())
                .with(before.route())
                .with(before.policy());
    }

    /// The password of another place goes before the profile leads there, the other secrets go where it keeps
    /// them from now on; all of them come back when the profile stays as it was.
    private StoredProfile saved(
            Workspace workspace, ProfileSecrets secrets, StoredProfile stored, ConnectionProfile after, boolean forgets)
            throws FaultException {
        ConnectionProfile before = stored.profile();
        String where = folder;
        Optional<Secret> taken = forgets ? secrets.find(before, SecretUse.DATABASE) : Optional.empty();
        boolean saved = false;
        try {
            if (forgets) {
                secrets.remove(before, SecretUse.DATABASE);
            }
            secrets.move(before, after);
            ProfileChange change =
                    workspace.profiles().update(after, where == null ? stored.folder() : where, Reason.of(reason));
            saved = change instanceof ProfileChange.Saved;
            return Outcomes.saved(change);
        } finally {
            if (!saved) {
                secrets.move(after, before);
                if (taken.isPresent()) {
                    secrets.put(before, SecretUse.DATABASE, taken.get());
                }
            }
            taken.ifPresent(Secret::close);
        }
    }
}
