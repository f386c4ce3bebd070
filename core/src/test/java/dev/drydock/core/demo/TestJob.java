package dev.drydock.core.demo;

import dev.drydock.core.job.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A job context that remembers the progress and cancels itself at a share of it.
final class TestJob implements JobContext {
    private final double cancelAt;
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private final List<Long> reports = new ArrayList<>();
    private volatile boolean cancelled;
    private long total;

    private TestJob(double cancelAt) {
        this.cancelAt = cancelAt;
    }

    static TestJob whole() {
        return new TestJob(2);
    }

    static TestJob cancelledAt(double share) {
        return new TestJob(share);
    }

    List<Long> reports() {
        return reports;
    }

    long total() {
        return total;
    }

    @Override
    public void progress(long done, long total) {
        this.total = total;
        reports.add(done);
        if (done >= cancelAt * total) {
            cancelled = true;
            stops.forEach(Runnable::run);
        }
    }

    @Override
    public Registration onCancel(Runnable stop) {
        stops.add(stop);
        return () -> stops.remove(stop);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
