package dev.drydock.app;

import dev.drydock.app.panel.connections.desk.CoreDesk;
import dev.drydock.app.panel.connections.desk.CoreImportDesk;
import dev.drydock.app.panel.connections.desk.CoreRotationDesk;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.desk.Work;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.connect.imports.Imports;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import java.util.function.UnaryOperator;

/// What the connections panel asks of the core, on the parts of this window.
final class ConnectionDesks {
    private static final Messages WORDS = Messages.of(ConnectionDesks.class);

    private ConnectionDesks() {}

    /// @param guard wraps the ports of a dialect
    static Desks of(
            Work work, WorkspaceDoor door, ProfileSecrets secrets, UnaryOperator<Dialect> guard, Tunnels tunnels) {
        Surroundings surroundings = Surroundings.ofProcess();
        CoreDesk.ProfilesSource profiles = () -> door.workspace().profiles();
        return new Desks(
                new CoreDesk(
                        work,
                        profiles,
                        secrets,
                        guard,
                        tunnels,
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
                        work, () -> door.workspace().audit(), secrets, guard, name -> WORDS.text("job.rotate", name)));
    }
}
