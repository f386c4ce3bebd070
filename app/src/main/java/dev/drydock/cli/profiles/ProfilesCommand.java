package dev.drydock.cli.profiles;

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
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Stored ways to reach a database.
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        subcommands = {
            AddCommand.class,
            EditCommand.class,
            ShowCommand.class,
            TestCommand.class,
            ImportCommand.class,
            ExportCommand.class
        },
        description = "Keeps the ways to reach your databases, without their passwords.")
public final class ProfilesCommand {
    @Command(name = "list", description = "Lists the stored profiles.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        try (Workspace workspace = Workspaces.open()) {
            List<StoredProfile> stored = workspace.profiles().list();
            if (format == Format.JSON) {
                JsonOut.document(stored.stream().map(ProfilePage::summary).toList());
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
    int remove(@Parameters(paramLabel = "PROFILE", description = "name or id") String name) {
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
    int restore(@Parameters(paramLabel = "PROFILE", description = "name or id") String name) {
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
                case ProfileChange.NotFound _, ProfileChange.Unfit _, ProfileChange.NeedsReason _ ->
                    throw CliFailure.usage("the bin holds no profile named " + name);
            };
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(
            name = "duplicate",
            description = "Stores a profile once more under another name, without its secrets.",
            mixinStandardHelpOptions = true)
    int duplicate(
            @Parameters(paramLabel = "PROFILE", description = "name or id") String name,
            @Parameters(paramLabel = "NAME", description = "of the new one") String copy) {
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile stored = Stored.find(workspace, name);
            StoredProfile made = Outcomes.saved(workspace
                    .profiles()
                    .add(stored.profile().named(UUID.randomUUID().toString(), copy), stored.folder()));
            Say.line("Stored " + made.profile().name() + "; its secrets are not taken along.");
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    @Command(name = "move", description = "Files a profile in a folder.", mixinStandardHelpOptions = true)
    int move(
            @Parameters(paramLabel = "PROFILE", description = "name or id") String name,
            @Parameters(paramLabel = "FOLDER", description = "a/b/c; '' = nowhere") String folder) {
        try (Workspace workspace = Workspaces.open()) {
            StoredProfile moved = Outcomes.saved(workspace
                    .profiles()
                    .move(Stored.find(workspace, name).profile().id(), folder));
            Say.line(moved.profile().name() + " is in "
                    + (moved.folder().isEmpty() ? "no folder now." : moved.folder() + " now."));
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }
}
