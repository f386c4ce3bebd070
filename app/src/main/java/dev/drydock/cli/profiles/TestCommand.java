package dev.drydock.cli.profiles;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.LoginOptions;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.doctor.Examination;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Format;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.StoredProfile.LastTest;
import dev.drydock.core.workspace.Workspace;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `drydock doctor` on a stored profile; how it ended is remembered.
@Command(
        name = "test",
        description = {
            "Reaches the database of a profile step by step, as drydock doctor does,",
            "and remembers how it ended.",
            "Exit code 3 when a step fails, 1 when the certificate ends soon."
        },
        mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROFILE", description = "name or id")
    private String name = "";

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws InterruptedException {
        try (Chosen chosen = login.ofProfile(name)) {
            Examination ended = Examination.of(chosen, format);
            try (Workspace workspace = Workspaces.open()) {
                workspace.profiles().tested(chosen.profile().id(), new LastTest(Instant.now(), ended.answer()));
            }
            return ended.exitCode();
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }
}
