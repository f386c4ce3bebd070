package dev.drydock.app.theme;

/// What the user asked for: a look, or whatever the operating system shows.
public enum Brightness {
    SYSTEM,
    LIGHT,
    DARK
}
