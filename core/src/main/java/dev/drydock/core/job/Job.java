package dev.drydock.core.job;

import dev.drydock.core.fault.FaultException;

/// Work that takes time. Runs on a virtual thread, never on the thread of a front end.
@FunctionalInterface
public interface Job<T> {
    /// @throws FaultException when a database refused
    /// @throws InterruptedException when the job was cancelled between two steps
    T run(JobContext context) throws FaultException, InterruptedException;
}
