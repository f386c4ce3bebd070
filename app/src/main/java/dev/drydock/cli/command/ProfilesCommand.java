package dev.drydock.cli.command;

import dev.drydock.cli.connection.AdHoc;
import dev.drydock.cli.connection.Stored;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.imports.ExportCommand;
import dev.drydock.cli.imports.ImportCommand;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Stored ways to reach a database.
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.class, ExportCommand.class},
        description = "Keeps the ways to reach your databases, without their passwords.")
public final class ProfilesCommand {
    @Command(name = "add", description = "Stores a profile read from a URL.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--url",
                            paramLabel = "URL",
                            required = true,
                            description = "as for drydock query; a password in it is not stored")
                    String url,
            @Option(names = "--env", paramLabel = "ENV", description = "DEV, TEST, STAGING or PROD")
                    Optional<Environment> environment,
            @Option(
                            names = "--folder",
                            paramLabel = "FOLDER",
                            defaultValue = "",
                            description = "where to file it, a/b/c")
                    String folder) {
        UrlReading.Read read = AdHoc.read(url);
        read.password().ifPresent(Secret::close);
        ConnectionProfile profile = AdHoc.profile(
                        read, environment.orElseGet(() -> Environments.forTarget(read.target())))
                .named(UUID.randomUUID().toString(), name);
        try (Workspace workspace = Workspaces.open()) {
            return switch (workspace.profiles().add(profile, folder)) {
                case ProfileChange.Saved saved -> {
                    Say.line("Stored " + saved.stored().profile().name() + " ("
                            + saved.stored().profile().environment() + ").");
                    yield ExitCode.DONE;
                }
                case ProfileChange.NameTaken taken ->
                    throw CliFailure.usage("a profile is named " + taken.name() + " already");
                case ProfileChange.NotFound missing -> throw CliFailure.usage("no profile has the id " + missing.id());
                case ProfileChange.Unfit unfit ->
                    throw CliFailure.usage(
                            "the profile cannot be stored: its " + unfit.part() + " is empty or too long");
            };
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(name = "list", description = "Lists the stored profiles.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        try (Workspace workspace = Workspaces.open()) {
            List<StoredProfile> stored = workspace.profiles().list();
            if (format == Format.JSON) {
                JsonOut.document(stored.stream().map(ProfilesCommand::json).toList());
            } else {
                TextTable table = new TextTable("name", "env", "DBMS", "database", "user", "folder");
                for (StoredProfile each : stored) {
                    var profile = each.profile();
                    table.row(
                            profile.name(),
                            profile.environment(),
                            profile.dialect(),
                            profile.target().address(),
                            profile.user(),
                            each.folder());
                }
                table.print();
            }
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(name = "remove", description = "Puts a profile into the bin.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME") String name) {
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile stored = Stored.find(workspace, name);
            workspace.profiles().remove(stored.profile().id());
            Say.line("Removed " + stored.profile().name() + "; drydock profiles restore brings it back.");
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(name = "restore", description = "Takes a profile out of the bin.", mixinStandardHelpOptions = true)
    int restore(@Parameters(paramLabel = "NAME") String name) {
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile binned = workspace.profiles().bin().stream()
                    .filter(each -> each.profile().name().equalsIgnoreCase(name)
                            || each.profile().id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> CliFailure.usage("the bin holds no profile named " + name));
            return switch (workspace.profiles().restore(binned.profile().id())) {
                case ProfileChange.Saved saved -> {
                    Say.line("Restored " + saved.stored().profile().name() + ".");
                    yield ExitCode.DONE;
                }
                case ProfileChange.NameTaken taken ->
                    throw CliFailure.usage("another profile is named " + taken.name() + " now; remove that one first");
                case ProfileChange.NotFound _, ProfileChange.Unfit _ ->
                    throw CliFailure.usage("the bin holds no profile named " + name);
            };
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private static Object json(StoredProfile stored) {
        var profile = stored.profile();
        return JsonOut.object(
                "id", profile.id(),
                "name", profile.name(),
                "environment", profile.environment(),
                "dialect", profile.dialect(),
                "database", profile.target().address(),
                "user", profile.user(),
                "tls", profile.tls(),
                "folder", stored.folder());
    }
}
