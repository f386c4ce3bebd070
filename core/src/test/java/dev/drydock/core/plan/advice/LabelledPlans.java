package dev.drydock.core.plan.advice;

import java.nio.file.Path;

/// Where the captured plans are.
final class LabelledPlans {
    static final Path FOLDER =
            Path.of(System.getProperty("drydock.root", ".."), "core", "src", "test", "resources", "plans", "advice");

    private LabelledPlans() {}
}
