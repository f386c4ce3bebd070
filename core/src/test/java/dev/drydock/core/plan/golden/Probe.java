package dev.drydock.core.plan.golden;

import dev.drydock.testing.TestFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One entry of the script of probes.
///
/// @param statements the last one is explained
record Probe(String name, List<Integer> majors, List<String> options, List<String> statements) {
    static final Path FOLDER =
            Path.of(System.getProperty("drydock.root", ".."), "core", "src", "test", "resources", "plans", "golden");

    /// The common part is the first.
    static List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        String script = String.join("\n", TestFiles.lines(FOLDER.resolve("probes.sql")));
        for (String part : script.split("(?m)^--@ ", -1)) {
            if (!part.startsWith("--")) {
                probes.add(of(part));
            }
        }
        return probes;
    }

    private static Probe of(String part) {
        int end = part.indexOf('\n');
        String[] head = part.substring(0, end).strip().split(" ", -1);
        List<Integer> majors = head.length < 2
                ? List.of()
                : Arrays.stream(head[1].split(",", -1)).map(Integer::valueOf).toList();
        List<String> options = head.length < 3 ? List.of() : List.of(head[2].split(",", -1));
        List<String> statements = Arrays.stream(part.substring(end + 1).split(";\\s*(?:\\n|$)|;(?= set )", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return new Probe(head[0], majors, options, statements);
    }

    String explained() {
        return statements.getLast();
    }

    List<String> setup() {
        return statements.subList(0, statements.size() - 1);
    }

    String explain() {
        StringBuilder options = new StringBuilder("analyze");
        options().forEach(option -> options.append(", ").append(option.replace('=', ' ')));
        return "explain (" + options + ") " + explained();
    }

    Path file(int major) {
        return FOLDER.resolve(name + "-" + major + ".txt");
    }
}
