package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Samples one pool every 2 s while somebody watches. Any thread; no method blocks for a server.
public final class PoolWatch implements AutoCloseable {
    /// Distance of two snapshots.
    public static final Duration PERIOD = Duration.ofSeconds(2);

    /// How much [#recent] keeps.
    public static final Duration LIVE = Duration.ofMinutes(10);

    private final ConnectionPool pool;
    private final Consumer<PoolSample> history;
    private final Duration period;
    private final List<Consumer<PoolSnapshot>> subscribers = new CopyOnWriteArrayList<>();
    private final Deque<PoolPoint> points = new ArrayDeque<>();
    private @Nullable Thread running;
    private @Nullable PoolSnapshot newest;

    /// @param history takes a sample every 10 s, on the watch's thread
    public PoolWatch(ConnectionPool pool, Consumer<PoolSample> history) {
        this(pool, history, PERIOD);
    }

    PoolWatch(ConnectionPool pool, Consumer<PoolSample> history, Duration period) {
        this.pool = pool;
        this.history = history;
        this.period = period;
    }

    /// Ends one subscription. Closing twice does nothing.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    public synchronized Subscription subscribe(Consumer<PoolSnapshot> subscriber) {
        // Wrapped, so that one consumer that subscribes twice is two subscriptions.
        Consumer<PoolSnapshot> own = snapshot -> subscriber.accept(snapshot);
        subscribers.add(own);
        PoolSnapshot known = newest;
        if (running == null) {
            start();
        } else if (known != null) {
            own.accept(known);
        }
        return () -> leave(own);
    }

    private void start() {
        Thread thread = Thread.ofPlatform().daemon().name("pool watch").unstarted(this::run);
        running = thread;
        thread.start();
    }

    private synchronized void leave(Consumer<PoolSnapshot> subscriber) {
        subscribers.remove(subscriber);
        Thread thread = running;
        if (subscribers.isEmpty() && thread != null) {
            running = null;
            newest = null;
            LockSupport.unpark(thread);
        }
    }

    /// True while the calling thread is the one that samples.
    private synchronized boolean wanted() {
        return Thread.currentThread().equals(running);
    }

    private void run() {
        try (PoolSampler sampler = new PoolSampler(pool)) {
            SampleFold fold = new SampleFold(pool.profile().id(), history);
            long next = System.nanoTime();
            while (wanted()) {
                PoolSnapshot snapshot = sampler.sample();
                keep(snapshot);
                fold.add(snapshot);
                subscribers.forEach(subscriber -> subscriber.accept(snapshot));
                next = Math.max(next + period.toNanos(), System.nanoTime());
                while (wanted() && System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
            fold.end();
        }
    }

    private synchronized void keep(PoolSnapshot snapshot) {
        if (wanted()) {
            newest = snapshot;
        }
        points.addLast(PoolPoint.of(snapshot));
        while (points.size() > LIVE.toNanos() / period.toNanos()) {
            points.removeFirst();
        }
    }

    /// Points of the last 10 minutes in which somebody watched, oldest first.
    public synchronized List<PoolPoint> recent() {
        return List.copyOf(points);
    }

    public synchronized Optional<PoolSnapshot> newest() {
        return Optional.ofNullable(newest);
    }

    /// Ends every subscription, and waits up to two seconds for the thread to let go of its connection.
    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            subscribers.clear();
            thread = running;
            running = null;
        }
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(TimeUnit.SECONDS.toMillis(2));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
