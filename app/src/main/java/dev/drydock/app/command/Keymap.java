package dev.drydock.app.command;

import java.util.Optional;
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
    private KeyCode held = KeyCode.UNDEFINED;
    private boolean silent;

    private Keymap(Commands commands) {
        this.commands = commands;
    }

    public static void install(Scene scene, Commands commands) {
        Keymap map = new Keymap(commands);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, map::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, map::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, map::released);
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
        boolean repeated = held != KeyCode.UNDEFINED && event.getCode() == held;
        if (!repeated) {
            held = KeyCode.UNDEFINED;
        }
        boolean shortcut = event.isAltDown() || event.isShortcutDown();
        silent = repeated || (shortcut && commands.know(event));
        if (event.getCode() == KeyCode.ESCAPE && ownEscape(event)) {
            return;
        }
        Optional<Command> command = commands.meant(event);
        if (command.isPresent()) {
            held = event.getCode();
            silent = true;
            event.consume();
            command.get().run();
        } else if (repeated) {
            event.consume();
        }
    }

    /// The character of a key that is a command is not text for anybody, however long it is held down.
    private void typed(KeyEvent event) {
        if (silent) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == held) {
            held = KeyCode.UNDEFINED;
            silent = false;
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
