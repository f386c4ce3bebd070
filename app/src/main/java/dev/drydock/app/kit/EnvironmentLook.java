package dev.drydock.app.kit;

import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.Environment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How an environment is called and toned, the same everywhere: word and tint, never the tint alone.
public record EnvironmentLook(Environment environment, String word, Badge.Tone tone) {
    private static final Messages WORDS = Messages.of(EnvironmentLook.class);

    public static EnvironmentLook of(Environment environment) {
        return switch (environment) {
            case DEV -> new EnvironmentLook(environment, WORDS.text("environment.dev"), Badge.Tone.NEUTRAL);
            case TEST -> new EnvironmentLook(environment, WORDS.text("environment.test"), Badge.Tone.ACCENT);
            case STAGING -> new EnvironmentLook(environment, WORDS.text("environment.staging"), Badge.Tone.WARNING);
            case PROD -> new EnvironmentLook(environment, WORDS.text("environment.prod"), Badge.Tone.DANGER);
        };
    }

    /// All of them, the most dangerous first.
    public static List<EnvironmentLook> all() {
        return Arrays.stream(Environment.values())
                .sorted(Comparator.reverseOrder())
                .map(EnvironmentLook::of)
                .toList();
    }
}
