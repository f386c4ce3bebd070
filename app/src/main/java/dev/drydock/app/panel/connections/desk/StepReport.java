package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.Optional;

/// One step of a connection test, as it stands.
///
/// @param fact what was found, for example an address or a version; `""` when there is nothing to say
/// @param fault why it failed, only with `FAILED`
public record StepReport(Step step, State state, String fact, Duration took, Optional<DbFault> fault) {
    /// In the order they run.
    public enum Step {
        DNS,
        TCP,
        TLS,
        LOGIN,
        VERSION,
        RIGHTS
    }

    /// `SKIPPED`: this system has no such step.
    public enum State {
        WAITING,
        RUNNING,
        PASSED,
        SKIPPED,
        FAILED
    }

    public static StepReport waiting(Step step) {
        return new StepReport(step, State.WAITING, "", Duration.ZERO, Optional.empty());
    }
}
