package dev.drydock.app.panel.connections.desk;

import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Workspace;
import java.util.function.UnaryOperator;

/// The desks on the real core.
public final class CoreDesks {
    private static final Messages WORDS = Messages.of(CoreDesks.class);

    private CoreDesks() {}

    /// Where the workspace is. Blocks.
    @FunctionalInterface
    public interface WorkspaceSource {
        Workspace get() throws FaultException;
    }

    /// @param guard wraps the ports of a dialect
    public static Desks of(
            Work work,
            WorkspaceSource workspace,
            ProfileSecrets secrets,
            UnaryOperator<Dialect> guard,
            Tunnels tunnels,
            Servers servers) {
        Surroundings surroundings = Surroundings.ofProcess();
        CoreDesk.ProfilesSource profiles = () -> workspace.get().profiles();
        return new Desks(
                new CoreDesk(
                        work,
                        profiles,
                        secrets,
                        guard,
                        tunnels,
                        servers,
                        new CoreDesk.Words(
                                WORDS.text("job.profiles"),
                                WORDS.text("job.save"),
                                name -> WORDS.text("job.test", name),
                                name -> WORDS.text("job.connect", name))),
                new CoreImportDesk(
                        work,
                        new Imports(Dialects.importPorts(), surroundings.userHome()),
                        surroundings,
                        profiles,
                        secrets,
                        new CoreImportDesk.Words(
                                WORDS.text("job.import.look"), WORDS.text("job.import"), WORDS.text("job.export"))),
                new CoreRotationDesk(
                        work, () -> workspace.get().audit(), secrets, guard, name -> WORDS.text("job.rotate", name)));
    }
}
