package dev.drydock.core.workspace;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.workspace.store.Damage;
import java.nio.file.Path;

/// What came of opening a workspace.
public sealed interface WorkspaceOpening {
    record Opened(Workspace workspace) implements WorkspaceOpening {}

    /// The file was damaged. It is kept, untouched, at `movedTo`; `workspace` is a new one.
    record OpenedAfterMovingAside(Workspace workspace, Path movedTo, Damage why) implements WorkspaceOpening {}

    /// A newer Drydock made this file. It was not touched.
    record NewerSchema(Path file, int found, int known) implements WorkspaceOpening {}

    /// The folder or file cannot be used: no rights, disk full, held by somebody else.
    record Failed(Path home, DbFault why) implements WorkspaceOpening {}
}
