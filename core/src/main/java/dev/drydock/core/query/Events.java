package dev.drydock.core.query;

import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;

/// Delivers the events of one run one at a time, from whatever thread they come.
final class Events {
    private final RunListener listener;

    Events(RunListener listener) {
        this.listener = listener;
    }

    synchronized void tell(RunEvent event) {
        listener.on(event);
    }
}
