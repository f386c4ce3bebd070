package dev.drydock.core.job;

/// What a running job can say and ask. Any thread.
public interface JobContext {
    /// @param total 0 when not known
    void progress(long done, long total);

    /// Registers what stops the work at hand; runs at most once, on another thread. Close the registration when
    /// that work is over, so that a late cancel cannot hit the next one.
    Registration onCancel(Runnable stop);

    boolean cancelled();

    /// Ends a registration made by [#onCancel].
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
