package dev.drydock.core.plan.run.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The settings of one session by name, as the server spells them. What each name means is the dialect's.
///
/// @param unread names of settings that could not be read without a trace
public record SessionSettings(SequencedMap<String, String> values, List<String> unread) {
    /// Nothing that a session of the same login does not have from its start.
    public static final SessionSettings FRESH = new SessionSettings(new LinkedHashMap<>(), List.of());

    public SessionSettings {
        unread = List.copyOf(unread);
    }
}
