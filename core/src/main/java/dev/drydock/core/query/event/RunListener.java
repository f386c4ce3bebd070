package dev.drydock.core.query.event;

/// Told what happens during a run: one event at a time, in order, on a thread of the run: return quickly.
@FunctionalInterface
public interface RunListener {
    void on(RunEvent event);
}
