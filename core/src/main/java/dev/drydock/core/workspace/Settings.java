package dev.drydock.core.workspace;

import dev.drydock.core.fault.FaultException;

/// Small things remembered between two starts: theme, density, window bounds, last destination. Any thread; blocks for
/// the time of one small read or write.
@SuppressWarnings("DoNotCallSuggester")
public final class Settings {
    /// The stored value, or the key's fallback when there is none or it is not readable.
    public <T> T get(SettingKey<T> key) throws FaultException {
        throw new UnsupportedOperationException(key.name());
    }

    public <T> void put(SettingKey<T> key, T value) throws FaultException {
        throw new UnsupportedOperationException(key.name() + value);
    }

    /// Back to the fallback.
    public void reset(SettingKey<?> key) throws FaultException {
        throw new UnsupportedOperationException(key.name());
    }
}
