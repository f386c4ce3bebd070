package dev.drydock.core.connect.resilience;

/// Ends what was registered; a second time it does nothing.
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
