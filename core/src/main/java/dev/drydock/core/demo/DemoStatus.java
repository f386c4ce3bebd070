package dev.drydock.core.demo;

import java.nio.file.Path;

/// What is known of the demo in one folder, without changing anything.
public sealed interface DemoStatus {
    /// Never started here, or never got as far as a data folder.
    record Absent() implements DemoStatus {}

    record Stopped() implements DemoStatus {}

    /// The server runs, and recovers or makes its data set (or a part was left: the next start makes it again).
    record Loading(long pid) implements DemoStatus {}

    /// Whoever receives it closes `target`.
    record Running(DemoTarget target, long pid) implements DemoStatus {}

    /// The folder or the password in it cannot be read: `message` is the file system's own.
    record Unreadable(Path folder, String message) implements DemoStatus {}

    /// The process lives but does not answer within two seconds.
    record NotAnswering(long pid) implements DemoStatus {}
}
