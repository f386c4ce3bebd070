package dev.drydock.core.pool;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The pools of this process, one per profile, each opened when it is first needed. Any thread. [#of] blocks
/// for one login when it opens a pool; a pool whose profile changed is closed and opened anew.
public final class Pools implements AutoCloseable {
    private final Function<ConnectionProfile, PoolSetup> setups;
    private final Consumer<PoolSample> history;
    private final Duration period;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private boolean closed;

    /// @param setups what the pool of a profile is made of
    /// @param history takes samples while a pool is watched
    public Pools(Function<ConnectionProfile, PoolSetup> setups, Consumer<PoolSample> history) {
        this(setups, history, PoolWatch.PERIOD);
    }

    /// @param period distance of two samples of a watched pool
    public Pools(Function<ConnectionProfile, PoolSetup> setups, Consumer<PoolSample> history, Duration period) {
        this.setups = setups;
        this.history = history;
        this.period = period;
    }

    private record Entry(ConnectionPool pool, PoolWatch watch) {
        void close() {
            watch.close();
            pool.close();
        }
    }

    /// One profile's place, so that a slow login of one does not hold up the others.
    private static final class Slot {
        final ReentrantLock turn = new ReentrantLock();
        volatile Optional<Entry> entry = Optional.empty();
    }

    /// The pool of `profile`, opened if need be.
    ///
    /// @throws FaultException as the connector's, or Refused by [PoolRule#POOL_CLOSED]
    public ConnectionPool of(ConnectionProfile profile) throws FaultException {
        return entry(profile).pool();
    }

    /// What a panel subscribes to; opens the pool if need be.
    public PoolWatch watch(ConnectionProfile profile) throws FaultException {
        return entry(profile).watch();
    }

    private Entry entry(ConnectionProfile profile) throws FaultException {
        Slot slot = slot(profile.id());
        slot.turn.lock();
        try {
            Optional<Entry> known = slot.entry;
            if (known.isPresent() && known.get().pool().profile().equals(profile)) {
                return known.get();
            }
            known.ifPresent(Entry::close);
            ConnectionPool pool = ConnectionPool.open(setups.apply(profile));
            Entry made = new Entry(pool, new PoolWatch(pool, history, period));
            slot.entry = Optional.of(made);
            return made;
        } finally {
            slot.turn.unlock();
        }
    }

    private Slot slot(String profileId) throws FaultException {
        synchronized (slots) {
            if (closed) {
                throw new FaultException(PoolRule.POOL_CLOSED.fault(""));
            }
            return slots.computeIfAbsent(profileId, id -> new Slot());
        }
    }

    /// The pools that are open now.
    public List<ConnectionPool> open() {
        synchronized (slots) {
            return slots.values().stream()
                    .flatMap(slot -> slot.entry.stream())
                    .map(Entry::pool)
                    .toList();
        }
    }

    /// Closes the pool of one profile, for example because the profile was removed.
    public void close(String profileId) {
        Slot slot;
        synchronized (slots) {
            slot = slots.remove(profileId);
        }
        if (slot != null) {
            end(slot);
        }
    }

    @Override
    public void close() {
        List<Slot> all;
        synchronized (slots) {
            closed = true;
            all = List.copyOf(slots.values());
            slots.clear();
        }
        all.forEach(Pools::end);
    }

    private static void end(Slot slot) {
        slot.turn.lock();
        try {
            slot.entry.ifPresent(Entry::close);
            slot.entry = Optional.empty();
        } finally {
            slot.turn.unlock();
        }
    }
}
