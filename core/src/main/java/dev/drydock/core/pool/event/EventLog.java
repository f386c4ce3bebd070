package dev.drydock.core.pool.event;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest events of one pool. Any thread.
public final class EventLog {
    private final Clock clock;
    private final int capacity;
    private final Deque<PoolEvent> events = new ArrayDeque<>();
    private long seq;

    public EventLog(Clock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    public synchronized void add(PoolEvent.Kind kind, long backendId, String fact) {
        if (events.size() == capacity) {
            events.removeFirst();
        }
        events.addLast(new PoolEvent(++seq, clock.instant(), kind, backendId, fact));
    }

    /// Oldest first.
    public synchronized List<PoolEvent> list() {
        return List.copyOf(events);
    }

    /// Those behind `seq`, oldest first.
    public synchronized List<PoolEvent> after(long seen) {
        return events.stream().filter(event -> event.seq() > seen).toList();
    }
}
