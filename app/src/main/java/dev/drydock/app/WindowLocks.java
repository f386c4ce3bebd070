package dev.drydock.app;

import dev.drydock.app.command.Command;
import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.shell.Shell;
import dev.drydock.app.shell.lock.LockDesk;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.unlock.Unlock;
import dev.drydock.core.guard.unlock.UnlockRefusal;
import dev.drydock.core.guard.unlock.Unlocks;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The locks of this process for the window: the journal is written off the FX thread.
final class WindowLocks implements LockDesk, AutoCloseable {
    private static final Messages WORDS = Messages.of(WindowLocks.class);

    private final Unlocks unlocks;
    private final Executor background;
    private final FxThread fx;

    WindowLocks(Unlocks.Journal journal, Executor background, FxThread fx) {
        this.unlocks = new Unlocks(journal);
        this.background = background;
        this.fx = fx;
    }

    /// For everything that opens sessions.
    Unlocks unlocks() {
        return unlocks;
    }

    /// Shows the locks in the window, and whatever becomes of them.
    void join(Shell shell) {
        Runnable ask = shell.locks(this);
        var _ = unlocks.listen((unlock, why) -> fx.execute(() -> shell.locks(this)));
        shell.commands().window().add(Command.of("window.unlock", WORDS.text("command.unlock"), ask));
    }

    @Override
    public Optional<Unlock> of(ConnectionProfile profile) {
        return unlocks.of(profile);
    }

    @Override
    public Optional<UnlockRefusal> refusal(ConnectionProfile profile) {
        return Unlocks.refusal(profile);
    }

    @Override
    public void unlock(ConnectionProfile profile, String reason, Consumer<Optional<DbFault>> answered) {
        background.execute(() -> {
            try {
                unlocks.unlock(profile, reason);
                fx.execute(() -> answered.accept(Optional.empty()));
            } catch (FaultException refused) {
                fx.execute(() -> answered.accept(Optional.of(refused.fault())));
            }
        });
    }

    @Override
    public void lock(ConnectionProfile profile) {
        background.execute(() -> unlocks.lock(profile));
    }

    /// Locks everything again.
    @Override
    public void close() {
        unlocks.close();
    }
}
