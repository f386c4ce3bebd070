package dev.drydock.app.command;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Lets a scene's key presses run commands, before any control sees them. A command that cannot run leaves its
/// key to the control in focus.
public final class Keymap {
    private Keymap() {}

    public static void install(Scene scene, Commands commands) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> commands.meant(event).ifPresent(command -> {
                    event.consume();
                    command.run();
                }));
    }
}
