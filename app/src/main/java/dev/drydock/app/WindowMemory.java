package dev.drydock.app;

import dev.drydock.app.nav.Place;
import dev.drydock.app.theme.Brightness;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.SettingKey;
import dev.drydock.core.workspace.Settings;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window was like when it was closed: look, bounds, panel. Reads and writes run on the store's
/// thread; answers come on the FX thread.
final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final SettingKey<Brightness> LOOK = SettingKey.choice("window.look", Brightness.SYSTEM);
    private static final SettingKey<Place> PLACE = SettingKey.choice("window.place", Place.CONNECTIONS);
    private static final SettingKey<WindowBounds> BOUNDS =
            new SettingKey<>("window.bounds", WindowBounds.NONE, WindowBounds::read, WindowBounds::written);

    private final SettingsSource settings;
    private final Executor store;
    private final Executor fx;
    private boolean ended;

    /// The settings, opened when first asked for. Blocks.
    @FunctionalInterface
    interface SettingsSource {
        Settings get() throws FaultException;
    }

    /// Everything remembered.
    record Remembered(Brightness look, WindowBounds bounds, Place place) {
        static final Remembered NOTHING = new Remembered(Brightness.SYSTEM, WindowBounds.NONE, Place.CONNECTIONS);
    }

    WindowMemory(SettingsSource settings, Executor store, Executor fx) {
        this.settings = settings;
        this.store = store;
        this.fx = fx;
    }

    void recall(Consumer<Remembered> then) {
        store.execute(() -> {
            Remembered found = Remembered.NOTHING;
            try {
                Settings from = settings.get();
                found = new Remembered(from.get(LOOK), from.get(BOUNDS), from.get(PLACE));
            } catch (FaultException failed) {
                LOG.warn("settings not read: {}", failed.fault());
            }
            Remembered answer = found;
            fx.execute(() -> then.accept(answer));
        });
    }

    void look(Brightness now) {
        keep(LOOK, now);
    }

    void place(Place now) {
        keep(PLACE, now);
    }

    void bounds(WindowBounds now) {
        keep(BOUNDS, now);
    }

    /// Nothing is kept from now on. FX thread, as all calls that keep something.
    void end() {
        ended = true;
    }

    private <T> void keep(SettingKey<T> key, T value) {
        if (ended) {
            return;
        }
        store.execute(() -> {
            try {
                settings.get().put(key, value);
            } catch (FaultException failed) {
                LOG.warn("setting {} not kept: {}", key.name(), failed.fault());
            }
        });
    }
}
