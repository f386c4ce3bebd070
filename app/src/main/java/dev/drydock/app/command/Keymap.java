package dev.drydock.app.command;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets a scene's key presses run commands, before any control sees them. A command that cannot run leaves its
/// key to the control in focus.
public final class Keymap {
    private static final Object OWN_ESCAPE = new Object();

    private final Commands commands;
    private boolean taken;

    private Keymap(Commands commands) {
        this.commands = commands;
    }

    public static void install(Scene scene, Commands commands) {
        Keymap map = new Keymap(commands);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, map::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, map::typed);
    }

    /// Escape pressed inside `node` closes something there, and is no command.
    public static void keepEscape(Node node) {
        keepEscape(node, () -> true);
    }

    /// The same, as long as `closes` says so.
    public static void keepEscape(Node node, BooleanSupplier closes) {
        node.getProperties().put(OWN_ESCAPE, closes);
    }

    private void pressed(KeyEvent event) {
        taken = false;
        if (event.getCode() == KeyCode.ESCAPE && ownEscape(event)) {
            return;
        }
        commands.meant(event).ifPresent(command -> {
            taken = true;
            event.consume();
            command.run();
        });
    }

    /// The character of a key that ran a command is not text for anybody.
    private void typed(KeyEvent event) {
        if (taken) {
            event.consume();
        }
    }

    private static boolean ownEscape(KeyEvent event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.hasProperties()
                    && at.getProperties().get(OWN_ESCAPE) instanceof BooleanSupplier closes
                    && closes.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
