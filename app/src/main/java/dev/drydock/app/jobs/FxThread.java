package dev.drydock.app.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// The only way from another thread onto the FX thread. View models take it as a plain [Executor].
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }

    /// A signal that may be raised often, from any thread: `work` runs on the FX thread at most once for all
    /// raises since it last began.
    public Runnable coalesced(Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                execute(() -> {
                    waiting.set(false);
                    work.run();
                });
            }
        };
    }
}
