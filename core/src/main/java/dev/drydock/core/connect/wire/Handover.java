package dev.drydock.core.connect.wire;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Hands a live object to a class that a driver makes by its name and can give nothing but a text. Any thread.
public final class Handover implements AutoCloseable {
    private static final Map<String, Object> HELD = new ConcurrentHashMap<>();

    private final String key;

    private Handover(String key) {
        this.key = key;
    }

    /// Holds `object` until it is closed.
    public static Handover of(Object object) {
        String key = UUID.randomUUID().toString();
        HELD.put(key, object);
        return new Handover(key);
    }

    /// What the driver is told.
    public String key() {
        return key;
    }

    /// @throws IllegalStateException when nothing of that kind is held under `key`, for example by a driver's
    ///     thread that outlived its connect
    static <T> T take(String key, Class<T> kind) {
        Object held = HELD.get(key);
        if (!kind.isInstance(held)) {
            throw new IllegalStateException("nothing is handed over under this key");
        }
        return kind.cast(held);
    }

    @Override
    public void close() {
        HELD.remove(key);
    }
}
