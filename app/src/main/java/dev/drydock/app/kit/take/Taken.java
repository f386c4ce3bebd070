package dev.drydock.app.kit.take;

/// What became of taking something out of the window.
public sealed interface Taken {
    record Nothing() implements Taken {}

    /// @param name of the file
    record Writing(String name) implements Taken {}

    record Saved(String name) implements Taken {}

    /// @param why in the system's words
    record NotSaved(String name, String why) implements Taken {}

    record Copied() implements Taken {}
}
