package dev.drydock.core.plan.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// One scene of a script: statements that build it, and the last one, which is explained.
///
/// @param name `P1/hit`
record AdviceScene(String name, String version, Set<String> options, List<String> statements) {
    static final String COMMON = "common";

    static List<AdviceScene> of(String script) {
        List<AdviceScene> scenes = new ArrayList<>();
        for (String part : script.split("(?m)^--@ ")) {
            if (part.startsWith("--") || part.isBlank()) {
                continue;
            }
            String[] head = part.substring(0, part.indexOf('\n')).trim().split(" ");
            String body = part.substring(part.indexOf('\n') + 1);
            scenes.add(new AdviceScene(
                    head[0],
                    head.length > 1 ? head[1] : "",
                    head.length > 2 ? Set.copyOf(Arrays.asList(head).subList(2, head.length)) : Set.of(),
                    statements(body)));
        }
        return scenes;
    }

    /// One line each, or several parted by semicolons outside function bodies.
    private static List<String> statements(String body) {
        List<String> found = new ArrayList<>();
        for (String line : body.split("\n")) {
            if (line.contains("$$") || line.endsWith("\\gexec")) {
                found.add(line);
            } else {
                Arrays.stream(line.split(";(?: |$)"))
                        .filter(each -> !each.isBlank())
                        .forEach(found::add);
            }
        }
        return found;
    }

    String explained() {
        return statements.getLast();
    }

    List<String> setup() {
        return statements.subList(0, statements.size() - 1);
    }
}
