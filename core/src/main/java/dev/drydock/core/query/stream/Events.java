package dev.drydock.core.query.stream;

import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;

/// Delivers the events of one run one at a time, from whatever thread they come.
public final class Events {
    private final RunListener listener;

    public Events(RunListener listener) {
        this.listener = listener;
    }

    public synchronized void tell(RunEvent event) {
        listener.on(event);
    }
}
