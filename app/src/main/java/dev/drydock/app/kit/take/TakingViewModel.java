package dev.drydock.app.kit.take;

import dev.drydock.core.files.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Takes something out of the window: whatever takes longer than a frame is done off the FX thread. FX thread.
public final class TakingViewModel {
    private final ReadOnlyObjectWrapper<Taken> taken = new ReadOnlyObjectWrapper<>(new Taken.Nothing());
    private final Executor background;
    private final Executor fx;

    /// @param background for work that takes longer than a frame
    /// @param fx runs work on the FX thread
    public TakingViewModel(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// What became of the last time.
    public ReadOnlyObjectProperty<Taken> taken() {
        return taken.getReadOnlyProperty();
    }

    public void forget() {
        taken.set(new Taken.Nothing());
    }

    /// What a file is to hold. Any thread.
    @FunctionalInterface
    public interface Content {
        byte[] bytes() throws IOException;
    }

    public void save(Path target, Content content) {
        String name = String.valueOf(target.getFileName());
        taken.set(new Taken.Writing(name));
        var _ = CompletableFuture.supplyAsync(() -> written(target, content, name), background)
                .whenComplete((end, bug) -> fx.execute(() ->
                        taken.set(bug == null ? end : new Taken.NotSaved(name, String.valueOf(bug.getMessage())))));
    }

    private static Taken written(Path target, Content content, String name) {
        try {
            WholeFile.replace(target, content.bytes());
            return new Taken.Saved(name);
        } catch (IOException e) {
            return new Taken.NotSaved(name, String.valueOf(e.getMessage()));
        }
    }

    /// @param text made off the FX thread
    /// @param clipboard gets it on the FX thread
    public void copy(Supplier<String> text, Consumer<String> clipboard) {
        background.execute(() -> {
            String made = text.get();
            fx.execute(() -> {
                clipboard.accept(made);
                taken.set(new Taken.Copied());
            });
        });
    }
}
