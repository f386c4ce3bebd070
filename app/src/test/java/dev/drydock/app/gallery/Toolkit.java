package dev.drydock.app.gallery;

import dev.drydock.app.theme.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// One toolkit and one theme for all tests of this JVM.
public final class Toolkit {
    private static @Nullable Theme theme;

    private Toolkit() {}

    /// Starts the toolkit when it does not run yet.
    public static synchronized Theme start() {
        Theme made = theme;
        if (made == null) {
            CountDownLatch ready = new CountDownLatch(1);
            try {
                Platform.startup(ready::countDown);
            } catch (IllegalStateException alreadyRuns) {
                ready.countDown();
            }
            await(ready);
            Platform.setImplicitExit(false);
            made = onFx(() -> {
                Theme fresh = new Theme();
                fresh.install();
                return fresh;
            });
            theme = made;
        }
        return made;
    }

    /// Runs `work` on the FX thread and hands back what it made.
    public static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                made.complete(work.get());
            } catch (RuntimeException | Error thrown) {
                made.completeExceptionally(thrown);
            }
        });
        try {
            return made.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch ready) {
        try {
            if (!ready.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no toolkit after a minute");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
