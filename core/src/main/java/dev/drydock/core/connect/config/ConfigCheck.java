package dev.drydock.core.connect.config;

import dev.drydock.core.connect.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Judges the surroundings of a process as a whole.
public final class ConfigCheck {
    private static final String OURS = "DRYDOCK_";
    /// Read by tests and the builds, never by the program.
    private static final Pattern FOR_TESTS = Pattern.compile("DRYDOCK_(TEST_.*|CORPORA)");

    private static final Pattern AGENT = Pattern.compile("(^|\\s)-(agentlib|agentpath|javaagent|Xrunjdwp|Xdebug)");

    private final Surroundings surroundings;
    private final Environment environment;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private ConfigCheck(Surroundings surroundings, Environment environment) {
        this.surroundings = surroundings;
        this.environment = environment;
    }

    /// As the surroundings themselves say; PROD where what they say is no environment.
    public static ConfigReport of(Surroundings surroundings) {
        return of(surroundings, surroundings.environment().orElse(Environment.PROD));
    }

    /// Looks at a folder where one is named, else pure.
    public static ConfigReport of(Surroundings surroundings, Environment environment) {
        return new ConfigCheck(surroundings, environment).report();
    }

    private ConfigReport report() {
        List<ConfigReport.Line> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Optional<String> value = surroundings.value(setting);
            lines.add(new ConfigReport.Line(
                    setting,
                    setting.kind() == Setting.Kind.SECRET
                            ? value.map(set -> "(set)").orElse("")
                            : value.orElse("")));
            demand(setting, value.isPresent());
            value.ifPresent(text -> kind(setting, text));
        }
        for (String name : surroundings.variables().keySet().stream().sorted().toList()) {
            if (name.startsWith(OURS) && Setting.ofVariable(name).isEmpty()) {
                unknown(name);
            }
        }
        return new ConfigReport(environment, List.copyOf(lines), List.copyOf(problems));
    }

    private void unknown(String name) {
        if (!FOR_TESTS.matcher(name).matches()) {
            problem(name, ConfigProblem.Kind.UNKNOWN);
        } else if (strict()) {
            problem(name, ConfigProblem.Kind.FORBIDDEN);
        }
    }

    private void demand(Setting setting, boolean isSet) {
        if (environment != Environment.PROD) {
            return;
        }
        if (setting.prod() == Setting.Demand.REQUIRED && !isSet) {
            problem(setting.key(), ConfigProblem.Kind.MISSING);
        }
        if (setting.prod() == Setting.Demand.FORBIDDEN && isSet) {
            problem(setting.key(), ConfigProblem.Kind.FORBIDDEN);
        }
    }

    private void kind(Setting setting, String value) {
        switch (setting.kind()) {
            case TEXT, SECRET -> {}
            case FLAG -> unless(setting, List.of("true", "false").contains(value), ConfigProblem.Kind.NOT_UNDERSTOOD);
            case ENVIRONMENT ->
                unless(setting, Surroundings.environment(value).isPresent(), ConfigProblem.Kind.NOT_UNDERSTOOD);
            case UTF_8 -> unless(setting, value.equalsIgnoreCase("UTF-8"), ConfigProblem.Kind.NOT_UTF_8);
            case JVM_OPTIONS ->
                unless(setting, !strict() || !AGENT.matcher(value).find(), ConfigProblem.Kind.AGENT);
            case FOLDER -> folder(setting, value, false);
            case PRIVATE_FOLDER -> folder(setting, value, strict());
        }
    }

    private void folder(Setting setting, String value, boolean mustBePrivate) {
        try {
            Path path = Path.of(value);
            unless(setting, !strict() || path.isAbsolute(), ConfigProblem.Kind.NOT_ABSOLUTE);
            unless(setting, !Files.exists(path) || Files.isDirectory(path), ConfigProblem.Kind.NOT_A_FOLDER);
            unless(setting, !mustBePrivate || !openToOthers(path), ConfigProblem.Kind.OPEN_TO_OTHERS);
        } catch (InvalidPathException notAPath) {
            problem(setting.key(), ConfigProblem.Kind.NOT_UNDERSTOOD);
        }
    }

    /// Where it cannot be told it counts as open.
    private static boolean openToOthers(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || !Files.isDirectory(path)) {
            return false;
        }
        try {
            String rights = PosixFilePermissions.toString(view.readAttributes().permissions());
            return !rights.endsWith("------");
        } catch (IOException unreadable) {
            return true;
        }
    }

    private boolean strict() {
        return environment.compareTo(Environment.STAGING) >= 0;
    }

    private void unless(Setting setting, boolean fine, ConfigProblem.Kind kind) {
        if (!fine) {
            problem(setting.key(), kind);
        }
    }

    private void problem(String key, ConfigProblem.Kind kind) {
        problems.add(new ConfigProblem(key, kind));
    }
}
