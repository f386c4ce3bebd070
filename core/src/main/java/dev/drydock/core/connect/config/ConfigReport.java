package dev.drydock.core.connect.config;

import dev.drydock.core.connect.Environment;
import java.util.List;

/// All settings and all that is wrong with them.
///
/// @param lines one for each setting, in the order of [Setting]
/// @param problems all of them, not only the first
public record ConfigReport(Environment environment, List<Line> lines, List<ConfigProblem> problems) {
    /// @param value `""` where it is not set; a secret is `(set)`
    public record Line(Setting setting, String value) {}

    /// DEV and TEST make do with defaults and only tell; STAGING and PROD do not start with a problem.
    public boolean refuses() {
        return environment.compareTo(Environment.STAGING) >= 0 && !problems.isEmpty();
    }
}
