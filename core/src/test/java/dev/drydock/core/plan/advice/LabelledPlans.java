package dev.drydock.core.plan.advice;

import dev.drydock.testing.TestFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Where the captured plans are, and where newly captured ones go.
final class LabelledPlans {
    static final Path FOLDER =
            Path.of(System.getProperty("drydock.root", ".."), "core", "src", "test", "resources", "plans", "advice");
    /// Plans that the rules were not made from.
    static final Path HELD_OUT = FOLDER.resolveSibling("advice-held-out");

    private LabelledPlans() {}

    /// All, or those whose tip `DRYDOCK_CAPTURE_ONLY` names.
    static boolean isWanted(AdviceScene scene) {
        String only = System.getenv("DRYDOCK_CAPTURE_ONLY");
        return only == null
                || List.of(only.split(",", -1)).contains(scene.name().split("/", -1)[0]);
    }

    /// Into the folder that `DRYDOCK_CAPTURE_PLANS` names, else nowhere.
    static void write(String name, String text) {
        String folder = System.getenv("DRYDOCK_CAPTURE_PLANS");
        if (folder != null) {
            Path file = Path.of(folder, name);
            Path parent = Objects.requireNonNull(file.getParent());
            if (parent.toFile().mkdirs() || Files.exists(parent)) {
                TestFiles.write(file, text.strip() + "\n");
            }
        }
    }
}
