package dev.drydock.cli.secrets;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Stored;
import dev.drydock.cli.connection.UserSecrets;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.credential.KeepingChoice;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is kept where, without unlocking anything.
@Command(
        name = "status",
        description = "Says what is kept where; asks for no passphrase.",
        mixinStandardHelpOptions = true)
public final class SecretsStatusCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROFILE", arity = "0..1", description = "name or id; all without it")
    private Optional<String> name = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    /// @param kept empty with `why` when the place could not be asked
    private record Line(ConnectionProfile profile, List<SecretUse> kept, boolean changing, String why) {}

    @Override
    public Integer call() {
        try (Workspace workspace = Workspaces.open();
                ProfileSecrets secrets = UserSecrets.open()) {
            secrets.places().keychain().searched();
            List<KeepingChoice> choices = secrets.choices();
            List<Line> lines = new ArrayList<>();
            for (ConnectionProfile profile : profiles(workspace)) {
                lines.add(line(secrets, profile));
            }
            if (format == Format.JSON) {
                JsonOut.document(JsonOut.object(
                        "places",
                                choices.stream().map(SecretsStatusCommand::json).toList(),
                        "profiles",
                                lines.stream().map(SecretsStatusCommand::json).toList()));
            } else {
                print(choices, lines);
            }
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private List<ConnectionProfile> profiles(Workspace workspace) throws FaultException {
        return name.isPresent()
                ? List.of(Stored.find(workspace, name.get()).profile())
                : workspace.profiles().list().stream()
                        .map(StoredProfile::profile)
                        .toList();
    }

    private static Line line(ProfileSecrets secrets, ConnectionProfile profile) {
        try {
            List<SecretUse> kept = new ArrayList<>();
            for (SecretUse use : SecretUse.values()) {
                if (secrets.holds(profile, use)) {
                    kept.add(use);
                }
            }
            return new Line(profile, kept, secrets.changing(profile), "");
        } catch (FaultException e) {
            return new Line(profile, List.of(), false, FaultText.of(e.fault()).sentence());
        }
    }

    private static void print(List<KeepingChoice> choices, List<Line> lines) {
        for (KeepingChoice choice : choices) {
            String why =
                    choice.why().map(fault -> FaultText.of(fault).sentence()).orElse("");
            Stdout.line((choice.keeping() + ": " + state(choice.standing())
                            + (choice.place().isEmpty() ? "" : ", " + choice.place())
                            + (why.isEmpty() ? "" : ". " + why))
                    .strip());
        }
        TextTable table = new TextTable("profile", "place", "kept", "note");
        for (Line line : lines) {
            table.row(
                    line.profile().name(),
                    line.profile().policy().secrets(),
                    line.kept().stream().map(SecretUse::name).collect(Collectors.joining(" ")),
                    line.changing() ? "a change of the password has not ended" : line.why());
        }
        table.print();
    }

    private static String state(KeepingChoice.Standing standing) {
        return switch (standing) {
            case READY -> "ready";
            case SEARCHING -> "being looked for";
            case LOCKED -> "locked";
            case TO_BE_MADE -> "made with the first secret";
            case UNAVAILABLE -> "not available";
        };
    }

    private static Object json(KeepingChoice choice) {
        return JsonOut.object(
                "keeping", choice.keeping(),
                "standing", choice.standing(),
                "place", choice.place(),
                "why", choice.why().map(fault -> FaultText.of(fault).sentence()).orElse(""));
    }

    private static Object json(Line line) {
        return JsonOut.object(
                "id", line.profile().id(),
                "name", line.profile().name(),
                "keeping", line.profile().policy().secrets(),
                "kept", line.kept(),
                "changing", line.changing(),
                "why", line.why());
    }
}
