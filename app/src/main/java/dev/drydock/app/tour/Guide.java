package dev.drydock.app.tour;

import dev.drydock.app.kit.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// The hands and eyes of the tour: clicks, types, waits and takes pictures, from a thread of its own.
final class Guide {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 50;
    private static final long SETTLE_MILLIS = 400;

    private final Scene scene;
    private final Executor fx;
    private final PulseMeter pulses;
    private final List<String> actions = new ArrayList<>();

    Guide(Scene scene, Executor fx, PulseMeter pulses) {
        this.scene = scene;
        this.fx = fx;
        this.pulses = pulses;
    }

    /// What was done since the last call.
    List<String> takeActions() {
        List<String> done = List.copyOf(actions);
        actions.clear();
        return done;
    }

    void act(String what, Runnable work) throws InterruptedException {
        actions.add(what);
        on(() -> {
            work.run();
            return true;
        });
    }

    void click(String text) throws InterruptedException {
        await("button " + text, () -> button(text).isPresent());
        act("click " + text, () -> button(text).ifPresent(ButtonBase::fire));
    }

    /// Keys pressed together, for example CONTROL and ENTER.
    void keys(KeyCode... codes) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (KeyCode code : codes) {
            names.add(code.getName());
        }
        act("press " + String.join("+", names), () -> {
            Robot robot = new Robot();
            for (KeyCode code : codes) {
                robot.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                robot.keyRelease(codes[i]);
            }
        });
    }

    void awaitText(Predicate<String> wanted, String what) throws InterruptedException {
        await(what, () -> anyText(scene.getRoot(), wanted));
    }

    void await(String what, Callable<Boolean> seen) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!on(seen)) {
            if (System.nanoTime() > deadline) {
                throw new NotSeen(what);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        actions.add("saw " + what);
    }

    void picture(Path file) throws InterruptedException, IOException {
        Thread.sleep(SETTLE_MILLIS);
        WritableImage image = on(() -> {
            pulses.off();
            return scene.snapshot(null);
        });
        Picture.write(Picture.pixels(image), file);
        on(() -> {
            pulses.on();
            return true;
        });
    }

    <T> T on(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        fx.execute(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Optional<ButtonBase> button(String text) {
        return nodes(scene.getRoot()).stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> text.equals(button.getText()) && shown(button) && !button.isDisabled())
                .findFirst();
    }

    private static boolean anyText(Parent root, Predicate<String> wanted) {
        return nodes(root).stream()
                .anyMatch(node -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && shown(labeled)
                        && wanted.test(labeled.getText()));
    }

    static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static List<Node> nodes(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            found.add(child);
            if (child instanceof Parent parent) {
                found.addAll(nodes(parent));
            }
        }
        return found;
    }

    /// What was waited for did not come.
    static final class NotSeen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSeen(String what) {
            super(what + " did not appear within " + PATIENCE.toSeconds() + " s");
        }
    }
}
