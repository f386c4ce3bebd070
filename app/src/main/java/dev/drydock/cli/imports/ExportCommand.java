package dev.drydock.cli.imports;

import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.imports.document.ProfileDocument;
import dev.drydock.core.connect.imports.document.ProfileDocument.Filed;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the stored profiles as one document.
@Command(
        name = "export",
        description = "Writes all profiles as one JSON document, without passwords; drydock profiles import reads it.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", description = "a new file; without it standard output")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try (Workspace workspace = Workspaces.open()) {
            List<Filed> profiles = workspace.profiles().list().stream()
                    .map(stored -> new Filed(stored.profile(), stored.folder()))
                    .toList();
            String document = ProfileDocument.write(profiles);
            Path file = out;
            if (file == null) {
                Stdout.line(document.stripTrailing());
            } else {
                PrivateFiles.newFile(file);
                Files.writeString(file, document);
                Say.line("Wrote " + profiles.size() + " profiles to " + file + ".");
            }
            return ExitCode.DONE;
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        } catch (IOException e) {
            throw CliFailure.usage("cannot write " + out + ": " + FileTrouble.of(e));
        }
    }
}
