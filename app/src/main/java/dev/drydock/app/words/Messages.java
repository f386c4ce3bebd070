package dev.drydock.app.words;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one package: its `messages.properties`. `{0}`, `{1}` stand for arguments, taken as they are; no
/// other character is special.
public final class Messages {
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Messages of(Class<?> owner) {
        return new Messages(ResourceBundle.getBundle(
                owner.getPackageName() + ".messages", Locale.getDefault(), owner.getClassLoader()));
    }

    /// @throws java.util.MissingResourceException when the key is not defined: a bug
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            pattern = pattern.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return pattern;
    }
}
