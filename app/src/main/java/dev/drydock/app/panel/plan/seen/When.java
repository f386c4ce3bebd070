package dev.drydock.app.panel.plan.seen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments in the user's time zone.
final class When {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private When() {}

    static String day(Instant at) {
        return DAY.format(at);
    }
}
