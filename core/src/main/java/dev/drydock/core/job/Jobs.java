package dev.drydock.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// Runs jobs on virtual threads, at most so many at a time for one connection key; the others of that key wait
/// in the order they came. Any thread. The one place, beside the uncaught handler, where whatever a job throws
/// is caught.
public final class Jobs implements AutoCloseable {
    private final int limitPerConnection;
    private final Executor threads;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<Long, Task<?>> live = new ConcurrentHashMap<>();
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();

    public Jobs(int limitPerConnection) {
        this(limitPerConnection, work -> Thread.ofVirtual().name("job").start(work));
    }

    private Jobs(int limitPerConnection, Executor threads) {
        if (limitPerConnection < 1) {
            throw new IllegalArgumentException("no job could ever run");
        }
        this.limitPerConnection = limitPerConnection;
        this.threads = threads;
    }

    /// For tests and one-shot commands: a job runs and ends inside [#submit], on the caller's thread.
    public static Jobs inline() {
        return new Jobs(Integer.MAX_VALUE, Runnable::run);
    }

    public <T> JobHandle<T> submit(JobSpec spec, Job<T> job) {
        Task<T> task = new Task<>(ids.incrementAndGet(), spec, job, this::tell);
        live.put(task.id(), task);
        tell(task.status());
        boolean runsNow;
        synchronized (lanes) {
            Lane lane = lanes.computeIfAbsent(spec.connectionKey(), key -> new Lane());
            runsNow = lane.running < limitPerConnection;
            if (runsNow) {
                lane.running++;
            } else {
                lane.waiting.add(task);
            }
        }
        if (runsNow) {
            threads.execute(() -> run(task));
        }
        return task;
    }

    private void run(Task<?> task) {
        try {
            task.run();
        } finally {
            startNext(task.status().spec().connectionKey());
        }
    }

    private void startNext(String key) {
        Task<?> next;
        synchronized (lanes) {
            Lane lane = lanes.get(key);
            if (lane == null) {
                throw new IllegalStateException("a job ended in no lane");
            }
            next = lane.waiting.poll();
            if (next == null) {
                lane.running--;
                if (lane.running == 0) {
                    lanes.remove(key);
                }
            }
        }
        if (next != null) {
            Task<?> started = next;
            threads.execute(() -> run(started));
        }
    }

    /// Called on every change of any job until the registration is closed.
    public JobContext.Registration listen(JobListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Jobs that have not ended, oldest first.
    public List<JobStatus> live() {
        return live.values().stream()
                .map(Task::status)
                .filter(status -> !status.state().ended())
                .sorted((a, b) -> Long.compare(a.id(), b.id()))
                .toList();
    }

    /// Asks the job with this id to stop, as [JobHandle#cancel] does. Nothing happens when there is none any
    /// more.
    public void cancel(long id) {
        Task<?> task = live.get(id);
        if (task != null) {
            task.cancel();
        }
    }

    private void tell(JobStatus status) {
        if (status.state().ended()) {
            live.remove(status.id());
        }
        listeners.forEach(listener -> listener.changed(status));
    }

    /// Asks every job to stop; does not wait.
    @Override
    public void close() {
        live.values().forEach(Task::cancel);
    }

    private static final class Lane {
        private final Deque<Task<?>> waiting = new ArrayDeque<>();
        private int running;
    }
}
