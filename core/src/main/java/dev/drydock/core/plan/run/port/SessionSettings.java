package dev.drydock.core.plan.run.port;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The settings of one session by name, as the server spells them. What each name means is the dialect's.
public record SessionSettings(SequencedMap<String, String> values) {
    /// Nothing that a session of the same login does not have from its start.
    public static final SessionSettings FRESH = new SessionSettings(new LinkedHashMap<>());
}
