package dev.drydock.core.workspace;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Store;
import dev.drydock.core.workspace.store.Tables.Setting;
import java.util.Optional;

/// Small things remembered between two starts: theme, density, window bounds, last destination. Any thread;
/// blocks for the time of one small read or write.
public final class Settings {
    private final Store store;

    Settings(Store store) {
        this.store = store;
    }

    /// The stored value, or the key's fallback when there is none or it is not readable.
    public <T> T get(SettingKey<T> key) throws FaultException {
        Optional<String> text = store.read(db -> db.select(Setting.VALUE)
                .from(Setting.TABLE)
                .where(Setting.NAME.eq(key.name()))
                .fetchOptional(Setting.VALUE));
        try {
            return text.map(key.read()).orElse(key.fallback());
        } catch (IllegalArgumentException notReadable) {
            return key.fallback();
        }
    }

    public <T> void put(SettingKey<T> key, T value) throws FaultException {
        String text = key.write().apply(value);
        store.write(db -> db.insertInto(Setting.TABLE, Setting.NAME, Setting.VALUE)
                .values(key.name(), text)
                .onConflict(Setting.NAME)
                .doUpdate()
                .set(Setting.VALUE, text)
                .execute());
    }

    /// Back to the fallback.
    public void reset(SettingKey<?> key) throws FaultException {
        store.write(db ->
                db.deleteFrom(Setting.TABLE).where(Setting.NAME.eq(key.name())).execute());
    }
}
