package dev.drydock.app.command;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// One thing the user can do, described once for menu, toolbar, palette, help and keyboard.
///
/// @param id dotted, stable: `query.runStatement`
/// @param title verb and object, in the user's language
/// @param keys the first is the one shown, the others are aliases; `Shortcut` is Ctrl or Cmd
/// @param whyNot `""` while the command can run, else the reason it cannot, as a sentence
public record Command(
        String id, String title, List<KeyCombination> keys, ObservableValue<String> whyNot, Runnable action) {
    public Command {
        keys = List.copyOf(keys);
    }

    public static Command of(String id, String title, Runnable action) {
        return new Command(id, title, List.of(), new ReadOnlyStringWrapper("").getReadOnlyProperty(), action);
    }

    /// The same command with one more key, in the notation of [KeyCombination#valueOf].
    public Command key(String combination) {
        List<KeyCombination> more = new ArrayList<>(keys);
        more.add(KeyCombination.valueOf(combination));
        return new Command(id, title, more, whyNot, action);
    }

    /// The same command, off while `reason` is not empty.
    public Command unless(ObservableValue<String> reason) {
        return new Command(id, title, keys, reason, action);
    }

    /// A key in the notation of [KeyCombination#valueOf] as this platform writes it.
    public static String shown(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }

    public boolean enabled() {
        return whyNot.getValue().isEmpty();
    }

    /// Runs the action if the command is enabled. True when it ran.
    public boolean run() {
        if (!enabled()) {
            return false;
        }
        action.run();
        return true;
    }

    /// The shown key in words, for example `Ctrl+K`; `""` when there is none.
    public String keyText() {
        return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
    }
}
