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
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Deque<PoolPoint> points = new ArrayDeque<>();
    private final Object delivery = new Object();
    private @Nullable Thread running;
    private @Nullable Thread last;
    private @Nullable PoolSnapshot newest;
    private boolean closed;
    private boolean silent;

    /// @param history takes a sample every 10 s, on the watch's thread, and none after [#close] has returned
    public PoolWatch(ConnectionPool pool, Consumer<PoolSample> history) {
        this(pool, history, PERIOD);
    }

    /// @param period distance of two snapshots; [#PERIOD] unless somebody tests
    public PoolWatch(ConnectionPool pool, Consumer<PoolSample> history, Duration period) {
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

    /// By identity, so that one consumer that subscribes twice is two subscriptions.
    private static final class Subscriber {
        final Consumer<PoolSnapshot> consumer;
        final Runnable ended;

        Subscriber(Consumer<PoolSnapshot> consumer, Runnable ended) {
            this.consumer = consumer;
            this.ended = ended;
        }
    }

    public Subscription subscribe(Consumer<PoolSnapshot> subscriber) {
        return subscribe(subscriber, () -> {});
    }

    /// @param ended told once when the watch was closed, for example because the profile was changed; not told
    ///     after the subscription ended
    public Subscription subscribe(Consumer<PoolSnapshot> subscriber, Runnable ended) {
        Subscriber own = new Subscriber(subscriber, ended);
        if (!added(own)) {
            ended.run();
        }
        return () -> leave(own);
    }

    private synchronized boolean added(Subscriber own) {
        if (closed) {
            return false;
        }
        subscribers.add(own);
        PoolSnapshot known = newest;
        if (running == null) {
            start();
        } else if (known != null) {
            own.consumer.accept(known);
        }
        return true;
    }

    private void start() {
        Thread thread = Thread.ofPlatform().daemon().name("pool watch").unstarted(this::run);
        running = thread;
        last = thread;
        thread.start();
    }

    private synchronized void leave(Subscriber subscriber) {
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
            SampleFold fold = new SampleFold(pool.profile().id(), this::keep);
            long next = System.nanoTime();
            while (wanted()) {
                PoolSnapshot snapshot = sampler.sample();
                if (!kept(snapshot)) {
                    break;
                }
                fold.add(snapshot);
                subscribers.forEach(subscriber -> subscriber.consumer.accept(snapshot));
                next = Math.max(next + period.toNanos(), System.nanoTime());
                while (wanted() && System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
            fold.end();
        } finally {
            ended();
        }
    }

    private void keep(PoolSample sample) {
        synchronized (delivery) {
            if (!silent) {
                history.accept(sample);
            }
        }
    }

    /// After a bug in a subscriber too: the next one starts anew.
    private synchronized void ended() {
        if (wanted()) {
            running = null;
            newest = null;
        }
    }

    /// False when everybody has left meanwhile: a newer thread may already be sampling.
    private synchronized boolean kept(PoolSnapshot snapshot) {
        if (!wanted()) {
            return false;
        }
        newest = snapshot;
        points.addLast(PoolPoint.of(snapshot));
        while (points.size() > LIVE.toNanos() / period.toNanos()) {
            points.removeFirst();
        }
        return true;
    }

    /// Points of the last 10 minutes in which somebody watched, oldest first.
    public synchronized List<PoolPoint> recent() {
        return List.copyOf(points);
    }

    public synchronized Optional<PoolSnapshot> newest() {
        return Optional.ofNullable(newest);
    }

    /// Ends every subscription, tells who subscribed, and waits up to two seconds for the thread to let go of
    /// its connection.
    @Override
    public void close() {
        Thread thread;
        List<Subscriber> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(subscribers);
            subscribers.clear();
            // Also one that everybody has left and that still ends its sample.
            thread = last;
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
        synchronized (delivery) {
            silent = true;
        }
        left.forEach(subscriber -> subscriber.ended.run());
    }
}
