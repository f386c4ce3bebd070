package dev.drydock.core.job;

import java.time.Instant;

/// One look at a job; immutable.
///
/// @param total 0 when not known
/// @param since when it entered `state`
public record JobStatus(long id, JobSpec spec, JobState state, long done, long total, Instant since) {}
