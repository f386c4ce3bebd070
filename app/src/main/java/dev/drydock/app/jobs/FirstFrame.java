package dev.drydock.app.jobs;

import java.util.concurrent.Executor;
import javafx.scene.Scene;

/// Runs work once the first frame of a scene is laid out and on its way to the screen.
public final class FirstFrame implements Runnable {
    private final Scene scene;
    private final Executor fx;
    private final Runnable then;

    private FirstFrame(Scene scene, Executor fx, Runnable then) {
        this.scene = scene;
        this.fx = fx;
        this.then = then;
    }

    public static void then(Scene scene, Executor fx, Runnable then) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, fx, then));
    }

    @Override
    public void run() {
        scene.removePostLayoutPulseListener(this);
        fx.execute(then);
    }
}
