package dev.drydock.cli.imports;

import dev.drydock.app.words.ImportText;
import dev.drydock.cli.connection.UserSecrets;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.imports.ImportRequest;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.imports.file.PlainFile;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.connect.imports.preview.ImportPreview;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.ImportTakeover;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what an import would bring, and stores it when told to.
@Command(
        name = "import",
        description = {
            "Shows which connections a file of another program holds, and stores them with --apply.",
            "Nothing in a file is executed or expanded. Exit code 1: nothing could be taken over."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private static final String AUTO = "auto";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "- reads standard input; without it the usual places and the variables are looked at")
    private @Nullable String file;

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            defaultValue = AUTO,
            description = "auto, url, env, dotenv, pgpass, pg-service, my-cnf, compose, dbeaver, jetbrains, pgadmin,"
                    + " spring, prisma, flyway, alembic, ssh or drydock")
    private String from = AUTO;

    @Option(names = "--apply", description = "stores what is shown; without it nothing is stored")
    private boolean apply;

    @Option(
            names = "--with-secrets",
            description = "looks for passwords also where another program keeps them under a key that everybody knows;"
                    + " with --apply they are kept where --keep says")
    private boolean withSecrets;

    @Option(
            names = "--keep",
            paramLabel = "PLACE",
            description = "vault or keychain: where --with-secrets --apply keeps the passwords; ask: nowhere")
    private @Nullable SecretKeeping keep;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "files all of them there, instead of as the source does")
    private @Nullable String folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        SecretKeeping keeping = keeping();
        List<ImportPreview> previews = previews();
        try {
            List<ImportReport> reports = apply
                    ? stored(previews, keeping)
                    : previews.stream()
                            .map(preview -> new ImportReport(preview, List.of()))
                            .toList();
            if (format == Format.JSON) {
                JsonOut.document(JsonOut.object(
                        "applied",
                        apply,
                        "sources",
                        reports.stream().map(ImportReport::json).toList()));
            } else {
                reports.forEach(ImportReport::print);
            }
            boolean any =
                    previews.stream().anyMatch(preview -> !preview.candidates().isEmpty());
            if (any && !apply && format == Format.TEXT) {
                Say.line("Nothing was stored; --apply does.");
            }
            return any ? ExitCode.DONE : ExitCode.FOUND;
        } finally {
            previews.forEach(ImportPreview::close);
        }
    }

    private List<ImportPreview> previews() {
        Surroundings surroundings = Surroundings.ofProcess();
        Imports imports = new Imports(Dialects.importPorts(), surroundings.userHome());
        ImportRequest request = new ImportRequest(source(), withSecrets);
        String named = file;
        if (named != null && named.equals("-")) {
            return List.of(imports.piped(standardInput(), request));
        }
        if (named != null) {
            return List.of(imports.file(Path.of(named), request));
        }
        List<ImportPreview> previews = new ArrayList<>();
        if (request.format().isEmpty() || request.format().get() == ImportFormat.VARIABLES) {
            previews.add(imports.variables(surroundings.variables()));
        }
        for (Path place : imports.usualPlaces(Path.of("").toAbsolutePath())) {
            ImportPreview preview = imports.file(place, new ImportRequest(Optional.empty(), withSecrets));
            if (request.format().isEmpty() || request.format().equals(preview.format())) {
                previews.add(preview);
            } else {
                preview.close();
            }
        }
        return previews;
    }

    /// A place is named by whoever wants passwords stored, so that it never happens by the way.
    private SecretKeeping keeping() {
        SecretKeeping place = keep;
        if (place != null && !(apply && withSecrets)) {
            throw CliFailure.usage("--keep goes with --with-secrets and --apply");
        }
        if (place == null && apply && withSecrets) {
            throw CliFailure.usage("say where the passwords are kept: --keep vault, --keep keychain, or --keep ask to"
                    + " leave them out; nothing was stored");
        }
        return place == null ? SecretKeeping.ASK : place;
    }

    private List<ImportReport> stored(List<ImportPreview> previews, SecretKeeping keeping) {
        boolean any = previews.stream()
                .flatMap(preview -> preview.candidates().stream())
                .anyMatch(candidate -> !candidate.secrets().isEmpty());
        try (Workspace workspace = Workspaces.open();
                ProfileSecrets secrets = UserSecrets.open()) {
            ImportTakeover takeover =
                    new ImportTakeover(workspace.profiles(), secrets, any ? keeping : SecretKeeping.ASK);
            List<ImportReport> reports = new ArrayList<>();
            for (ImportPreview preview : previews) {
                reports.add(new ImportReport(
                        preview, StoredAs.all(takeover, preview, Optional.ofNullable(folder), keeping)));
            }
            return reports;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private Optional<ImportFormat> source() {
        Optional<ImportFormat> known = ImportFormat.ofWord(from);
        if (known.isEmpty() && !from.equalsIgnoreCase(AUTO)) {
            throw CliFailure.usage("--from takes auto, "
                    + Arrays.stream(ImportFormat.values())
                            .map(each -> each.word() + " (" + ImportText.format(each) + ")")
                            .collect(Collectors.joining(", ")));
        }
        return known;
    }

    private static byte[] standardInput() {
        try {
            return System.in.readNBytes(PlainFile.CAP_BYTES + 1);
        } catch (IOException e) {
            throw CliFailure.usage("cannot read standard input: " + FileTrouble.of(e));
        }
    }
}
