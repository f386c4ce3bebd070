package dev.drydock.core.job;

/// Where a job stands. `QUEUED` -> `RUNNING` -> (`STOPPING` ->) one of the three ends; a queued job that is
/// cancelled goes straight to `CANCELLED`.
public enum JobState {
    QUEUED,
    RUNNING,
    /// A cancel was asked for and the work has not ended yet.
    STOPPING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
