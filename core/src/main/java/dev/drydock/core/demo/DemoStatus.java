package dev.drydock.core.demo;

/// What is known of the demo in one folder, without changing anything.
public sealed interface DemoStatus {
    /// Never started here, or never got as far as a data folder.
    record Absent() implements DemoStatus {}

    record Stopped() implements DemoStatus {}

    /// The server runs, and recovers or makes its data set (or a part was left: the next start makes it again).
    record Loading(long pid) implements DemoStatus {}

    /// Whoever receives it closes `target`.
    record Running(DemoTarget target, long pid) implements DemoStatus {}

    /// The process lives but does not answer within two seconds.
    record NotAnswering(long pid) implements DemoStatus {}
}
