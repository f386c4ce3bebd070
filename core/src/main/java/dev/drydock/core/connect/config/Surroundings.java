package dev.drydock.core.connect.config;

import dev.drydock.core.connect.Environment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The values of the settings. Immutable.
public final class Surroundings {
    private final Map<String, String> variables;
    private final Map<String, String> properties;

    /// @param variables as of [System#getenv()]
    /// @param properties the system properties among [Setting]
    public Surroundings(Map<String, String> variables, Map<String, String> properties) {
        this.variables = new TreeMap<>(variables);
        this.properties = Map.copyOf(properties);
    }

    /// Those of this process.
    public static Surroundings ofProcess() {
        Map<String, String> properties = new HashMap<>();
        for (Setting setting : Setting.values()) {
            String value = setting.from() == Setting.From.PROPERTY ? System.getProperty(setting.key()) : null;
            if (value != null) {
                properties.put(setting.key(), value);
            }
        }
        return new Surroundings(System.getenv(), properties);
    }

    /// Empty where it is not set or blank.
    public Optional<String> value(Setting setting) {
        Map<String, String> from = switch (setting.from()) {
            case VARIABLE -> variables;
            case PROPERTY -> properties;
        };
        return Optional.ofNullable(from.get(setting.key())).filter(text -> !text.isBlank());
    }

    public boolean has(Setting setting) {
        return value(setting).isPresent();
    }

    /// All variables, for those who read what is not ours.
    public Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /// DEV where nobody says otherwise; empty where the word is none.
    public Optional<Environment> environment() {
        return value(Setting.ENVIRONMENT).map(Surroundings::environment).orElse(Optional.of(Environment.DEV));
    }

    static Optional<Environment> environment(String word) {
        return Arrays.stream(Environment.values())
                .filter(each -> each.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    public Path userHome() {
        return Path.of(value(Setting.USER_HOME).orElse("."));
    }

    /// As the property `os.name` spells it; `""` where it is not known.
    public String system() {
        return value(Setting.OS_NAME).orElse("");
    }

    @Override
    public String toString() {
        return "Surroundings[hidden]";
    }
}
