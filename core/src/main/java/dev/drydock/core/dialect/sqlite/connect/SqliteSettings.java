package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.ConnectionProfile;
import java.time.Duration;
import java.util.Map;

/// The settings a profile of this dialect may hold, by our own names.
final class SqliteSettings {
    /// `true`: a missing file is made.
    static final String CREATE = "create";

    /// Milliseconds to wait for another process's lock.
    static final String BUSY_MILLIS = "busyMillis";

    private SqliteSettings() {}

    static boolean isCreate(ConnectionProfile profile) {
        return "true".equals(profile.settings().get(CREATE));
    }

    static Duration busyTimeout(Map<String, String> settings, Duration otherwise) {
        String millis = settings.getOrDefault(BUSY_MILLIS, "");
        return millis.matches("[0-9]{1,7}") ? Duration.ofMillis(Long.parseLong(millis)) : otherwise;
    }
}
