package dev.drydock.app.panel.query.keep;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.Workspace;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The user's own store as the FX thread sees it: work runs one after the other on the store's thread, and what
/// came of it is told on the FX thread.
public record OwnStore(Executor fx, Executor thread, WorkspaceSource workspace) {
    /// The user's workspace, opened when first needed.
    @FunctionalInterface
    public interface WorkspaceSource {
        Workspace get() throws FaultException;
    }

    /// Something done with the workspace. Blocks.
    @FunctionalInterface
    public interface Work<T> {
        T on(Workspace workspace) throws FaultException;
    }

    /// Returns at once; one of `done` and `failed` follows.
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<DbFault> failed) {
        thread.execute(() -> {
            try {
                T value = work.on(workspace.get());
                fx.execute(() -> done.accept(value));
            } catch (FaultException refused) {
                fx.execute(() -> failed.accept(refused.fault()));
            }
        });
    }
}
