package dev.drydock.core.pool;

import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.connect.resilience.BreakerState.Position;
import dev.drydock.core.pool.event.EventLog;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import java.util.function.Consumer;

/// Writes the moves of a server's breaker into the events of a pool; its single tries are left out. Any thread.
final class BreakerNotes implements Consumer<BreakerState> {
    private final EventLog events;
    private Position last = Position.CLOSED;

    BreakerNotes(EventLog events) {
        this.events = events;
    }

    @Override
    public synchronized void accept(BreakerState state) {
        if (state.position() != last) {
            last = state.position();
            switch (last) {
                case OPEN -> events.add(Kind.SERVER_RESTS, 0, fact(state));
                case HALF_OPEN -> events.add(Kind.SERVER_PROBED, 0, "");
                case CLOSED -> events.add(Kind.SERVER_BACK, 0, "");
            }
        }
    }

    private static String fact(BreakerState state) {
        return state.recent().isEmpty()
                ? ""
                : state.recent()
                        .getLast()
                        .why()
                        .map(why -> why.getClass().getSimpleName())
                        .orElse("");
    }
}
