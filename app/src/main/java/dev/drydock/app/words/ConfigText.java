package dev.drydock.app.words;

import dev.drydock.core.connect.config.ConfigProblem;

/// What is wrong with the surroundings, in the user's words.
public final class ConfigText {
    private static final Messages WORDS = Messages.of(ConfigText.class);

    private ConfigText() {}

    public static String of(ConfigProblem problem) {
        return WORDS.text("config." + key(problem.kind()), problem.key());
    }

    private static String key(ConfigProblem.Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case FORBIDDEN -> "forbidden";
            case NOT_UNDERSTOOD -> "notUnderstood";
            case NOT_ABSOLUTE -> "notAbsolute";
            case NOT_A_FOLDER -> "notAFolder";
            case OPEN_TO_OTHERS -> "openToOthers";
            case AGENT -> "agent";
            case NOT_UTF_8 -> "notUtf8";
            case UNKNOWN -> "unknown";
        };
    }
}
