package dev.drydock.core.connect.probe;

import java.time.Duration;

/// One line of a connection test.
public sealed interface StepResult {
    ProbeStep step();

    record Done(ProbeStep step, Duration elapsed, Finding finding) implements StepResult {}

    /// An earlier step failed, or the test was stopped.
    record NotRun(ProbeStep step) implements StepResult {}
}
