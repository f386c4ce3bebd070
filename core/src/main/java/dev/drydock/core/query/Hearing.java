package dev.drydock.core.query;

import dev.drydock.core.connect.resilience.Registration;
import java.util.function.Consumer;

/// Hears that the server of a session goes silent, and that it speaks again. Any thread.
final class Hearing {
    private volatile Consumer<Boolean> listener = Hearing::unheard;
    private volatile Registration watched = () -> {};

    private static void unheard(boolean silent) {}

    void begin(Login login, long backendId) {
        watched = login.watch(backendId, silent -> listener.accept(silent));
    }

    void end() {
        watched.close();
    }

    /// Whom to tell, until the registration is closed, that the server went silent (true) or was heard again.
    Registration tell(Consumer<Boolean> other) {
        listener = other;
        return () -> listener = Hearing::unheard;
    }
}
