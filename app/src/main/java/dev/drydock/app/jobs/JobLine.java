package dev.drydock.app.jobs;

import dev.drydock.core.job.JobState;
import java.time.Instant;
import java.util.List;

/// One job as the window shows it.
///
/// @param progress 0 to 1, -1 when not known
/// @param log what happened to it, oldest first
public record JobLine(long id, String label, JobState state, double progress, List<Step> log) {
    /// The job entered `state` at `when`.
    public record Step(Instant when, JobState state) {}

    public boolean ended() {
        return state.ended();
    }
}
