package dev.drydock.app;

import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the workspace when it is first asked for, and once. Never on the FX thread.
final class WorkspaceDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceDoor.class);
    private static final Messages WORDS = Messages.of(WorkspaceDoor.class);

    private final Path home;
    private final Consumer<String> tell;
    private Optional<Workspace> open = Optional.empty();

    /// @param tell says something to the user; called on the thread that opens the workspace
    WorkspaceDoor(Path home, Consumer<String> tell) {
        this.home = home;
        this.tell = tell;
    }

    synchronized Workspace workspace() throws FaultException {
        if (open.isEmpty()) {
            open = Optional.of(
                    switch (Workspace.open(home)) {
                        case WorkspaceOpening.Opened opened -> opened.workspace();
                        case WorkspaceOpening.OpenedAfterMovingAside moved -> {
                            LOG.warn("the workspace file was damaged and is kept at {}", moved.movedTo());
                            tell.accept(WORDS.text("workspace.movedAside", moved.movedTo()));
                            yield moved.workspace();
                        }
                        case WorkspaceOpening.NewerSchema newer ->
                            throw new FaultException(
                                    new DbFault.Other(WORDS.text("workspace.newer", newer.file()), ""));
                        case WorkspaceOpening.Failed failed -> throw new FaultException(failed.why());
                    });
        }
        return open.orElseThrow();
    }

    @Override
    public synchronized void close() {
        open.ifPresent(Workspace::close);
        open = Optional.empty();
    }
}
