package dev.drydock.cli.schema.side;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.query.Consent;
import dev.drydock.cli.query.Lifted;
import dev.drydock.cli.query.Told;
import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.schema.scratch.ScratchDatabase;
import dev.drydock.core.schema.scratch.ScratchServer;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The server that the user named for throw-away databases: where the guard would ask before a database is
/// made, none is.
record ScratchOnServer(Chosen chosen) {
    Side build(Path root, SnapshotScope scope, Map<String, String> values) {
        try (chosen) {
            ScratchServer port = Side.ports(chosen.dialect())
                    .scratch()
                    .flatMap(found -> found.server())
                    .orElseThrow(() -> CliFailure.usage(
                            chosen.dialect().name() + " needs no --scratch: a file of its own is used"));
            String name = ScratchDatabase.newName();
            agreed(port.create(name));
            ScratchDatabase.Server server = new ScratchDatabase.Server(
                    port, chosen.dialect().connector(), chosen.dialect().faults(), chosen.profile(), chosen.secrets());
            try {
                return new FolderSide(chosen.dialect(), scope, values).onServer(root, server, name);
            } finally {
                journal(port.create(name) + "; " + port.drop(name));
            }
        }
    }

    private void journal(String statements) {
        var profile = chosen.profile();
        try (Workspace workspace = Workspaces.open()) {
            workspace
                    .audit()
                    .append(new AuditEvent(
                            profile.id(),
                            profile.name(),
                            profile.environment(),
                            "schema.scratch",
                            statements,
                            "allowed",
                            "done"));
        } catch (FaultException e) {
            Say.fault("the journal could not be written: "
                    + FaultText.of(e.fault()).line());
        }
    }

    private void agreed(String create) {
        StatementEffect effect = chosen.dialect().syntax().effect(create);
        try (Lifted lifted = new Lifted(chosen, "")) {
            var verdict = Guard.judge(effect, lifted.stance());
            var given = new Consent.Given(true, "", false, false);
            new Consent(chosen, lifted.stance(), given, refused -> Told.refusal(chosen, refused))
                    .settle(new Judged(create, effect, Optional.of(verdict)));
        }
    }
}
