package dev.drydock.cli.connection;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.config.Surroundings;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceHome;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;

/// Opens the user's workspace for a command, and says what was met on the way.
public final class Workspaces {
    private Workspaces() {}

    public static Path home() {
        return WorkspaceHome.defaultFor(Surroundings.ofProcess());
    }

    public static Workspace open() {
        return switch (Workspace.open(home())) {
            case WorkspaceOpening.Opened opened -> opened.workspace();
            case WorkspaceOpening.OpenedAfterMovingAside moved -> {
                Say.fault("the workspace file was damaged (" + moved.why() + "); it is kept at " + moved.movedTo()
                        + " and a new one was made");
                yield moved.workspace();
            }
            case WorkspaceOpening.NewerSchema newer ->
                throw CliFailure.usage("the workspace " + newer.file() + " was made by a newer Drydock (schema "
                        + newer.found() + ", this one knows " + newer.known()
                        + "); nothing was changed: use the newer version, or another folder by DRYDOCK_HOME");
            case WorkspaceOpening.Failed failed ->
                throw CliFailure.usage("the workspace in " + failed.home() + " cannot be opened: "
                        + FaultText.of(failed.why()).line());
        };
    }
}
