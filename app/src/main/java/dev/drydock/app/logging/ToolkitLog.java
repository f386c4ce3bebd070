package dev.drydock.app.logging;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Silences what JavaFX says about being started from the class path, which is how Drydock starts it.
public final class ToolkitLog {
    /// Held: a logger that nobody holds forgets its level.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private ToolkitLog() {}

    public static void quiet() {
        TOOLKIT.setLevel(Level.SEVERE);
    }
}
