package dev.drydock.app.shell;

import javafx.scene.input.KeyCombination;

/// How a key is written on this platform.
final class ShellKeys {
    private ShellKeys() {}

    /// `Shortcut+1` as `Ctrl 1` or the Mac's sign.
    static String shown(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText().replace('+', ' ');
    }
}
