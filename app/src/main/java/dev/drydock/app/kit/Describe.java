package dev.drydock.app.kit;

import dev.drydock.app.command.Command;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// One description per control: it becomes tooltip, accessible text and help, with the shortcut behind it.
public final class Describe {
    private Describe() {}

    /// Names `control` for everybody: what it is or does, in a few words.
    public static <T extends Control> T control(T control, String what) {
        return control(control, what, "");
    }

    /// @param keys the shortcut as shown, or `""`
    public static <T extends Control> T control(T control, String what, String keys) {
        control.setAccessibleText(what);
        control.setAccessibleHelp(keys.isEmpty() ? what : what + ", " + keys);
        Tooltip tip = new Tooltip(keys.isEmpty() ? what : what + "  " + keys);
        tip.setShowDelay(Duration.millis(400));
        control.setTooltip(tip);
        return control;
    }

    /// Names a focusable node that is no control, or a control whose tooltip would repeat its own text.
    public static <T extends Node> T quietly(T node, String what) {
        node.setAccessibleText(what);
        return node;
    }

    /// Makes `button` the face of `command`: action, tooltip, shortcut; off while the command cannot run, then
    /// the accessible help says why.
    public static <T extends ButtonBase> T by(T button, Command command) {
        control(button, command.title(), command.keyText());
        button.setOnAction(event -> command.run());
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !command.enabled(), command.whyNot()));
        String help = button.getAccessibleHelp();
        // Bindings hold the button weakly: a command lives longer than a button of a closed tab.
        button.accessibleHelpProperty()
                .bind(Bindings.createStringBinding(
                        () -> command.enabled() ? help : command.whyNot().getValue(), command.whyNot()));
        return button;
    }
}
