package dev.drydock.core.demo;

/// How a stop of the demo ended.
public sealed interface DemoStop {
    record Stopped() implements DemoStop {}

    record WasNotRunning() implements DemoStop {}

    /// `why` is one of the failures of a start: folder or binaries.
    record Failed(DemoStart why) implements DemoStop {}
}
