package dev.drydock.core.plan.run.port;

import java.util.SequencedMap;

/// The settings of one session by name, as the server spells them. What each name means is the dialect's.
public record SessionSettings(SequencedMap<String, String> values) {}
