package dev.drydock.core.job;

/// Told of every change of every job, in order per job, on the thread that made the change: return quickly.
@FunctionalInterface
public interface JobListener {
    void changed(JobStatus status);
}
